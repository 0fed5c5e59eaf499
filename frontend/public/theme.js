// Blocks the first paint on purpose: a chosen theme must not flash the other one, and the CSP forbids an inline script.
(() => {
  try {
    const theme = localStorage.getItem("sommelier.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is denied: the theme is the system's.
  }
})();
