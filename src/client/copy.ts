// Copy buttons: each copies the text of the <pre> beside it, the page's policy or its address, and
// says so.
// Those that a script makes later are served as well.
const SAID_FOR_MS = 2000;
const labels = new WeakMap<HTMLElement, string>();

for (const button of document.querySelectorAll<HTMLElement>("[data-copy]")) button.hidden = false;

document.addEventListener("click", async ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-copy]") : null;
  if (!(button instanceof HTMLElement)) return;
  const label = labels.get(button) ?? button.textContent;
  labels.set(button, label);
  const textOf = (pre: Element | null | undefined) => pre?.textContent ?? "";
  const sources: Record<string, () => string> = {
    address: () => location.href,
    policy: () => textOf(document.querySelector("[data-policy]")),
  };
  const beside = () => textOf(button.parentElement?.querySelector("pre"));
  const text = (sources[button.dataset["copy"] ?? ""] ?? beside)();
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Copying was refused";
  }
  setTimeout(() => {
    button.textContent = label;
  }, SAID_FOR_MS);
});
