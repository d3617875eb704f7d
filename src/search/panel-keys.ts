/**
 * Arrow keys move between the box and the results; the links themselves take Enter. `panel` is the
 * element that holds both.
 */
export function moveWithArrows(panel: HTMLElement, input: HTMLInputElement): void {
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const { target } = event;
    if (target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey)
      return;
    if (!(target instanceof HTMLElement)) return;
    const stops: HTMLElement[] = [input, ...visibleResults(panel)];
    const at = stops.indexOf(target);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}

export function visibleResults(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>("[data-search-result]")].filter(
    (result) => !result.closest("details:not([open])"),
  );
}
