/**
 * What every page loads: opens the dialog by button and keys, and fetches the rest on first use.
 * Without scripts the button is a link to the search page.
 */
const FAILED =
  "The search did not load. The site may have been updated since this page was opened: reload it, or browse below.";

const mounted = new WeakSet<HTMLElement>();

async function mount(panel: HTMLElement): Promise<void> {
  if (mounted.has(panel)) return;
  mounted.add(panel);
  try {
    const { mountPanel } = await import("./panel.ts");
    mountPanel(panel);
  } catch {
    mounted.delete(panel);
    const status = panel.querySelector("[data-search-status]");
    if (status) status.textContent = FAILED;
  }
}

function openSearch(): boolean {
  const dialog = document.querySelector("dialog[data-search-dialog]");
  const scope = dialog instanceof HTMLDialogElement ? dialog : document;
  const panel = scope.querySelector("[data-search-panel]");
  const input = scope.querySelector("[data-search-input]");
  if (!(panel instanceof HTMLElement) || !(input instanceof HTMLInputElement)) return false;
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
  input.focus();
  input.select();
  void mount(panel);
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

document.addEventListener("keydown", (event) => {
  // Taking a suggestion of a list sends an event without a key.
  if (!(event instanceof KeyboardEvent)) return;
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if ((!slash && !control) || event.isComposing || isTyping(event.target)) return;
  if (openSearch()) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (plain && target.closest("[data-search-open]") && openSearch()) event.preventDefault();
  const dialog = target.closest("dialog[data-search-dialog]");
  if (!(dialog instanceof HTMLDialogElement)) return;
  // A click on the dialog element itself is one on the backdrop around the panel.
  if (target === dialog || target.closest("[data-search-close]")) dialog.close();
});

const dialog = document.querySelector("dialog[data-search-dialog]");
dialog?.addEventListener("keydown", (event) => {
  // A search field would only be emptied.
  if (!(event instanceof KeyboardEvent) || event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  if (dialog instanceof HTMLDialogElement) dialog.close();
});

const page = document.querySelector('[data-search-panel="page"]');
if (page instanceof HTMLElement) void mount(page);
