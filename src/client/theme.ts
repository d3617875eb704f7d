// The theme switch: follows the system until a reader chooses, then keeps the choice.
const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");
const current = () => root.dataset["theme"] ?? (systemDark.matches ? "dark" : "light");
const other = () => (current() === "dark" ? "light" : "dark");

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-switch]")) {
  const label = () => {
    button.textContent = other() === "dark" ? "Dark" : "Light";
    button.setAttribute("aria-label", `Use the ${other()} theme`);
  };
  label();
  systemDark.addEventListener("change", label);
  button.addEventListener("click", () => {
    root.dataset["theme"] = other();
    try {
      localStorage.setItem("theme", current());
    } catch {}
    label();
  });
}
