import { FOREIGN_FIELDS } from "../lib/foreign-fields.ts";
import type { Sentence } from "../policy/sentence.ts";
import { make } from "../search/dom.ts";

/** A sentence of src/policy as Words.astro writes it. */
export function wordNodes(sentence: Sentence): (Node | string)[] {
  return sentence.map((part) => {
    if (typeof part === "string") return part;
    if ("code" in part) return make("code", "", part.code);
    const element = part.field === "tool" ? identifier : foreign;
    return element(FOREIGN_FIELDS[part.field], part.foreign);
  });
}

/** A stranger's text in an element of its own, isolated from the words around it. */
export function foreign(field: string, text: string): HTMLElement {
  const element = make("bdi", "foreign", text);
  element.dir = "auto";
  element.dataset["u"] = field;
  return element;
}

/** The same for the name of a tool or an argument. */
export function identifier(field: string, text: string): HTMLElement {
  const element = foreign(field, text);
  element.classList.add("identifier");
  return element;
}
