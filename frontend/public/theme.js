// Blocks the first paint on purpose: a chosen theme must not flash the other one, and the CSP forbids an inline script.
(() => {
  const theme = localStorage.getItem("sommelier.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
