#!/bin/sh
# The browser tests drive Debian's Chromium: no browser of Playwright's own is downloaded.
set -eu

for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done

packages="chromium fonts-liberation"

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get -o DPkg::Lock::Timeout=300 update
  # shellcheck disable=SC2086 # two packages, two words
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $packages
  exit 0
fi

echo "The browser tests need Chromium. Install it, for instance with:" >&2
echo "  sudo apt-get install --no-install-recommends $packages" >&2
exit 1
