import { count, thousands } from "../../policy/words.ts";
import { fold } from "../../search/fold.ts";
import { matchesWords } from "./filter-words.ts";

/** Filters the rows of a server's page by name and summary while the reader types. */
export function mountFilter(root: HTMLElement): void {
  const input = root.querySelector("input");
  const status = root.querySelector("[data-filter-status]");
  const rows = [...document.querySelectorAll<HTMLElement>("[data-tool-rows] > li")];
  const texts = new Map(rows.map((row) => [row, fold(rowText(row))]));
  if (!input || !status) return;

  const where = root.dataset["partial"] === undefined ? "here" : "on this part of the list";

  const update = () => {
    let shown = 0;
    for (const [row, text] of texts) {
      row.hidden = !matchesWords(text, input.value.trim());
      if (!row.hidden) shown += 1;
    }
    status.textContent =
      input.value.trim() === ""
        ? ""
        : `${thousands(shown)} of ${count(rows.length, "tool")} ${where}`;
  };
  input.addEventListener("input", update);
  update();
}

function rowText(row: HTMLElement): string {
  return [...row.querySelectorAll("[data-u]")].map((text) => text.textContent).join(" ");
}
