import { make } from "../search/dom.ts";

type Content = Node | string;

/** A fieldset with its legend. */
export function group(legend: Content[], ...children: Content[]): HTMLFieldSetElement {
  return make("fieldset", "panel-group", make("legend", "", ...legend), ...children);
}

/** A control inside its label. */
export function labelled(label: Content[], control: HTMLElement): HTMLLabelElement {
  return make("label", "panel-field", make("span", "", ...label), control);
}

/** A radio button or a checkbox before its label. */
export function choice(
  input: HTMLInputElement,
  label: Content[],
  hint: string = "",
): HTMLLabelElement {
  const words = make("span", "", ...label);
  if (hint !== "") words.append(" ", make("span", "soft", hint));
  return make("label", "panel-choice", input, words);
}

export function radio(group: string, value: string): HTMLInputElement {
  const input = make("input", "");
  input.type = "radio";
  input.name = group;
  input.value = value;
  return input;
}

export function checkbox(): HTMLInputElement {
  const input = make("input", "");
  input.type = "checkbox";
  return input;
}

/** A count from 1. */
export function countInput(): HTMLInputElement {
  const input = make("input", "number");
  input.type = "number";
  input.min = "1";
  input.step = "1";
  input.inputMode = "numeric";
  return input;
}

export function textarea(rows: number): HTMLTextAreaElement {
  const area = make("textarea", "");
  area.rows = rows;
  area.spellcheck = false;
  area.autocapitalize = "none";
  return area;
}

export function select(options: readonly (readonly [value: string, text: string])[]) {
  const element = make("select", "");
  for (const [value, text] of options) element.append(new Option(text, value));
  return element;
}

export function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = make("button", "", text);
  element.type = "button";
  element.addEventListener("click", onClick);
  return element;
}

export function submitButton(text: string): HTMLButtonElement {
  const element = make("button", "", text);
  element.type = "submit";
  return element;
}

/** A line that is read out when its text changes. */
export function statusLine(className: string): HTMLElement {
  const line = make("p", className);
  line.setAttribute("role", "status");
  return line;
}

/** Copies the page's address, see copy.ts. */
export function copyAddressButton(label: string): HTMLButtonElement {
  const element = button(label, () => {});
  element.dataset["copy"] = "address";
  return element;
}
