import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { fetchAhead, reloadOnStaleBuild } from "./staleBuild";

const reload = vi.fn();

/** What Vite does when a chunk cannot be fetched. */
async function failing() {
  await Promise.resolve();
  const error = new TypeError("Failed to fetch dynamically imported module");
  const event = Object.assign(new Event("vite:preloadError", { cancelable: true }), { payload: error });
  window.dispatchEvent(event);
  if (!event.defaultPrevented) throw error;
}

const later = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeAll(reloadOnStaleBuild);

beforeEach(() => {
  reload.mockReset();
  vi.stubGlobal("location", { reload });
});

it("reloads the page when a part that is needed is gone", async () => {
  await failing();
  expect(reload).toHaveBeenCalledOnce();
});

it("does nothing when a part is gone that is not needed yet", async () => {
  await fetchAhead(failing);
  await later();
  expect(reload).not.toHaveBeenCalled();
});

it("reloads the page for a part that is needed while another is fetched ahead", async () => {
  let arrive: () => void = () => undefined;
  const ahead = fetchAhead(() => new Promise<void>((resolve) => (arrive = resolve)));
  await failing().catch(() => undefined);
  await later();
  expect(reload).toHaveBeenCalledOnce();
  arrive();
  await ahead;
});
