import { count } from "../../policy/words.ts";
import type { JsonObject } from "../../schemas/json.ts";
import { make } from "../../search/dom.ts";
import { button, group, labelled, textarea } from "../controls.ts";
import type { PageTool } from "../page-tool.ts";
import { argumentsOf, fieldsOf, fieldsOfList } from "./arguments.ts";
import { callForm } from "./call-form.ts";

type Read = { ok: true; args: JsonObject } | { ok: false; error: (Node | string)[] };

export interface CallArguments {
  element: HTMLElement;
  read(): Read;
}

/** The arguments of a call: a form made from the schema, or JSON; one can be turned into the other. */
export function callArguments(
  { inputSchema: schema, parameters }: Pick<PageTool, "inputSchema" | "parameters">,
  say: (...message: (Node | string)[]) => void,
): CallArguments {
  const fields = fieldsFor(schema, parameters);
  const form = callForm(fields);
  const raw = textarea(6);
  raw.value = "{}";
  const rawField = labelled(["Arguments as JSON"], raw);
  const hint = make("p", "fine", hintText(schema, fields.length));
  let asJson = fields.length === 0;

  const swap = button("", () => {
    const message = asJson ? toForm() : toJson();
    showOne();
    say(...message);
  });

  /** Both give what is to be said; where nothing could be turned over, the view stays. */
  function toJson(): (Node | string)[] {
    const read = form.read();
    if (!read.ok) return read.error;
    raw.value = JSON.stringify(read.args, null, 2);
    asJson = true;
    return [];
  }

  function toForm(): (Node | string)[] {
    const read = argumentsOf(raw.value);
    if (!read.ok) return read.error;
    const lost = form.write(read.args);
    asJson = false;
    return lost > 0 ? [`${count(lost, "argument")} without a field that holds it: left out.`] : [];
  }

  function showOne(): void {
    form.element.hidden = asJson;
    hint.hidden = asJson && fields.length > 0;
    rawField.hidden = !asJson;
    swap.textContent = asJson ? "Back to the form" : "Write the arguments as JSON";
  }

  swap.hidden = fields.length === 0;
  showOne();
  return {
    element: group(["Arguments"], hint, form.element, rawField, swap),
    read: () => (asJson ? argumentsOf(raw.value) : form.read()),
  };
}

function fieldsFor(schema: PageTool["inputSchema"], parameters: PageTool["parameters"]) {
  if (schema === "none") return [];
  return schema === "long" ? fieldsOfList(parameters) : fieldsOf(schema);
}

function hintText(schema: PageTool["inputSchema"], fields: number): string {
  const empty = "An argument whose field is empty is left out.";
  if (fields > 0 && schema === "long")
    return `Made from the list of parameters, since the schema is too long to be on this page. ${empty}`;
  if (fields > 0) return empty;
  return schema === "none"
    ? "There is no input schema to make a form from."
    : "The input schema names no arguments.";
}
