import { jsonSpan } from "../lib/json-span.ts";
import { callsText, type WorstCase } from "../policy/worst-case.ts";
import { make } from "../search/dom.ts";
import { button } from "./controls.ts";

/** A policy's text with a copy button, as CodeBlock.astro has it. */
export function policyBlock(label: string): {
  element: HTMLElement;
  /** `pointer` marks the part of the policy that it names. */
  show(text: string, pointer?: string): void;
} {
  const code = make("code", "");
  const pre = make("pre", "", code);
  pre.tabIndex = 0;
  pre.setAttribute("role", "region");
  pre.setAttribute("aria-label", label);
  const copy = make("button", "copy", "Copy");
  copy.type = "button";
  copy.dataset["copy"] = "";
  return {
    element: make("div", "policy", copy, pre),
    show(text, pointer) {
      const span = pointer === undefined ? undefined : jsonSpan(text, pointer);
      if (!span) return code.replaceChildren(text);
      const { start, end } = span;
      code.replaceChildren(
        text.slice(0, start),
        make("mark", "", text.slice(start, end)),
        text.slice(end),
      );
    },
  };
}

/** The table of WorstCase.astro. */
export function worstCaseTable(rows: readonly WorstCase[]): HTMLTableElement {
  const head = ["In one", "by the clock", "across the turn of a window"].map((text) =>
    headCell("col", text),
  );
  const body = rows.map(({ window, calls, across }) =>
    make(
      "tr",
      "",
      headCell("row", window),
      make("td", "", callsText(calls)),
      make("td", "", callsText(across)),
    ),
  );
  return make(
    "table",
    "worst-case",
    make("caption", "", "The most calls one grant gets through"),
    make("thead", "", make("tr", "", ...head)),
    make("tbody", "", ...body),
  );
}

function headCell(scope: string, text: string): HTMLTableCellElement {
  const cell = make("th", "", text);
  cell.scope = scope;
  return cell;
}

/** Saves what `text` gives when it is pressed. */
export function downloadButton(fileName: string, text: () => string): HTMLButtonElement {
  return button(`Download ${fileName}`, () => {
    const url = URL.createObjectURL(new Blob([text()], { type: "application/json" }));
    const link = make("a", "");
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
  });
}
