import type { Json, JsonObject } from "../../schemas/json.ts";
import { make } from "../../search/dom.ts";
import { labelled, select } from "../controls.ts";
import { identifier } from "../words.ts";
import { type Field, readField, writeField } from "./arguments.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Optional fields beyond these stand behind a disclosure. */
const MOST_OPEN = 8;
const KIND_WORDS: Readonly<Record<Field["kind"], string>> = {
  text: "text",
  number: "number",
  integer: "whole number",
  boolean: "yes or no",
  choice: "one of its values",
  json: "JSON",
};

export interface CallForm {
  element: HTMLElement;
  /** The arguments as they stand, or what is wrong with the first field that is not right. */
  read(): { ok: true; args: JsonObject } | { ok: false; error: (Node | string)[] };
  /** Fills the fields; gives the number of arguments that no field can hold. */
  write(args: JsonObject): number;
}

/** One field an argument. Names are a stranger's text: they label fields and name nothing else. */
export function callForm(fields: readonly Field[]): CallForm {
  const controls = new Map(fields.map((field) => [field, controlOf(field)]));
  const rows = [...controls].map(([field, control]) => row(field, control));
  const rest = rows.slice(MOST_OPEN);
  const element = make("div", "panel-fields", ...rows.slice(0, MOST_OPEN));
  if (rest.length > 0)
    element.append(
      make("details", "", make("summary", "", `${rest.length} more arguments`), ...rest),
    );
  return {
    element,
    read() {
      const args = new Map<string, Json>();
      for (const [field, control] of controls) {
        const read = readField(field, control.value);
        control.setAttribute("aria-invalid", String(!read.ok));
        if (!read.ok) {
          return {
            ok: false,
            error: [identifier("parameter-name", field.name), ` ${read.error}.`],
          };
        }
        if (read.value !== undefined) args.set(field.name, read.value);
      }
      return { ok: true, args: Object.fromEntries(args) };
    },
    write(args) {
      const left = new Set(Object.keys(args));
      for (const [field, control] of controls) {
        const value = Object.hasOwn(args, field.name) ? args[field.name] : undefined;
        const written = value === undefined ? undefined : writeField(field, value);
        control.value = written ?? "";
        if (written !== undefined) left.delete(field.name);
      }
      return left.size;
    },
  };
}

function row(field: Field, control: Control): HTMLElement {
  const note = `${KIND_WORDS[field.kind]}${field.required ? ", required" : ""}`;
  const named = field.name === "" ? "empty name, " : "";
  return labelled(
    [identifier("parameter-name", field.name), " ", make("span", "soft", named + note)],
    control,
  );
}

function controlOf(field: Field): Control {
  if (field.kind === "boolean")
    return select([
      ["", "left out"],
      ["true", "true"],
      ["false", "false"],
    ]);
  if (field.kind === "choice") {
    const options = field.choices.map(
      (value, index) =>
        [String(index), typeof value === "string" ? value : JSON.stringify(value)] as const,
    );
    return select([["", "left out"], ...options]);
  }
  const input = make("input", field.kind === "text" ? "" : "number");
  if (field.kind === "number" || field.kind === "integer") input.inputMode = "decimal";
  input.autocomplete = "off";
  input.spellcheck = false;
  return input;
}
