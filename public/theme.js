// Runs before the first paint, so that a chosen theme does not flash and what needs scripts does
// not appear late.
(() => {
  document.documentElement.dataset.scripts = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {}
})();
