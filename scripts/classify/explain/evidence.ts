import type { Json } from "../../../src/schemas/json.ts";
import type { Evidence } from "../../../src/schemas/rating.ts";
import type { Tool } from "../../../src/schemas/record.ts";
import type { Act, Decision } from "../decide/category.ts";
import type { View } from "../types.ts";
import { weighedPlaces } from "./weighed.ts";

const MOST = 6;
const LONGEST_QUOTE = 140;
const MOST_VALUES = 3;
const MOST_PARAMETERS = 2;

function resolve(schema: Json | undefined, pointer: string): Json | undefined {
  let node = schema;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return undefined;
    node = Array.isArray(node) ? node[Number(key)] : node[key];
  }
  return node;
}

/**
 * The text that the offsets of an evidence count in: a field of the tool; for a JSON Pointer the
 * string it leads to, or, where it leads to a property, the name of that property.
 */
export function evidenceText(tool: Tool, field: string): string | undefined {
  if (field === "name" || field === "title" || field === "description") return tool[field];
  const value = resolve(tool.inputSchema, field);
  if (value === undefined) return undefined;
  if (typeof value === "string") return value;
  return field
    .slice(field.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}

/** Words that a quote does not end with where it is cut: `repositories owned by the`. */
const DANGLING =
  /(?:\s+(?:the|an?|of|by|and|or|to|in|for|with|on|from|at|as|is|are|that|which|this|its|your|their|into|be|will))+$/iu;

/** From a verb to the end of its clause, cut at a word where it is long. */
function clause(text: string, start: number, end: number): string {
  const window = text.slice(start, start + LONGEST_QUOTE + 1);
  const stop = window.slice(end - start).search(/[.;:](?=\s|$)|[\n。；;]|\s[-–—]\s/u);
  if (stop >= 0) return window.slice(0, end - start + stop).trimEnd();
  if (window.length <= LONGEST_QUOTE) return window.trimEnd();
  const space = window.lastIndexOf(" ");
  const cut = window.slice(0, space).replace(DANGLING, "");
  return cut.length > end - start ? cut : text.slice(start, end);
}

function ofAct(view: View, act: Act): Evidence | undefined {
  const { tool } = view.record;
  if (act.source === "values") {
    const value = view.multiplex?.values.find((other) => other.value === act.value);
    if (value?.pointer !== undefined)
      return { field: value.pointer, start: 0, end: value.value.length, quote: value.value };
    if (value?.at)
      return {
        field: "description",
        ...value.at,
        quote: view.description.slice(value.at.start, value.at.end),
      };
    return undefined;
  }
  if (!act.at) return undefined;
  const { start, end } = act.at;
  if (act.source === "name")
    return { field: "name", start, end, quote: tool.name.slice(start, end) };
  const quote = clause(view.text, start, end);
  return { field: view.textField, start, end: start + quote.length, quote };
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

/** Verbatim spans that speak for the decision, the strongest first; spans of one field do not overlap. */
export function evidenceOf(
  view: View,
  { acts }: Decision,
  phrases: ReadonlySet<string>,
  weighed: readonly string[],
): Evidence[] {
  const candidates: (Evidence | undefined)[] = [];
  const settling = acts[0]?.category;
  const bySource = (source: Act["source"]) =>
    acts.filter((act) => act.source === source && act.category === settling);
  candidates.push(
    ...bySource("values")
      .slice(0, MOST_VALUES)
      .map((act) => ofAct(view, act)),
  );
  candidates.push(
    ...bySource("name")
      .slice(0, 2)
      .map((act) => ofAct(view, act)),
  );
  candidates.push(
    ...bySource("description")
      .slice(0, 2)
      .map((act) => ofAct(view, act)),
  );
  for (const { phrase, start, end } of view.phrases) {
    if (phrases.has(phrase))
      candidates.push({
        field: "description",
        start,
        end,
        quote: view.description.slice(start, end),
      });
  }
  for (const { path } of view.parameterRisks.slice(0, MOST_PARAMETERS)) {
    const parameter = view.parameters.find((other) => other.path === path);
    if (parameter && parameter.name.length > 0) {
      candidates.push({
        field: parameter.pointer,
        start: 0,
        end: parameter.name.length,
        quote: parameter.name,
      });
    }
  }
  if (acts.length === 0 || !candidates.some((candidate) => candidate !== undefined))
    candidates.push(...weighedPlaces(view, weighed));
  const chosen: Evidence[] = [];
  for (const candidate of candidates) {
    if (!candidate || candidate.quote === "" || chosen.some((other) => overlaps(other, candidate)))
      continue;
    if (chosen.length < MOST) chosen.push(candidate);
  }
  return chosen;
}
