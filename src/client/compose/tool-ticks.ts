import { make } from "../../search/dom.ts";
import { checkbox } from "../controls.ts";

export interface ToolTicks {
  /** Names of the rows that the filter shows. */
  shown(): string[];
  write(names: ReadonlySet<string>): void;
}

/** A checkbox in each row of the list, named by the row's tool. */
export function toolTicks(
  list: HTMLElement,
  ticked: (name: string, on: boolean) => void,
): ToolTicks {
  const inputs = new Map<string, HTMLInputElement>();
  for (const row of list.querySelectorAll<HTMLElement>(":scope > li")) {
    const name = row.querySelector('[data-u="other-name"]')?.textContent;
    if (name === undefined || name === null) continue;
    const input = checkbox();
    input.setAttribute("aria-label", `Choose ${name}`);
    input.addEventListener("change", () => ticked(name, input.checked));
    row.prepend(make("label", "tick", input));
    inputs.set(name, input);
  }
  list.classList.add("with-ticks");
  return {
    shown: () =>
      [...inputs].filter(([, input]) => !input.closest("li")?.hidden).map(([name]) => name),
    write(names) {
      for (const [name, input] of inputs) input.checked = names.has(name);
    },
  };
}
