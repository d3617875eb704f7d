import type { Element } from "./dom.ts";
import { definitionTexts, expectedTexts, labelOf, parsed } from "./expected-texts.ts";
import { type HostileRecord, propertiesOf, type Shown } from "./hostile-set.ts";

type PageRecord = HostileRecord & { shown: Shown };
type Texts = ReadonlyMap<string, ReadonlySet<string>>;

/** What is wrong with the page of a record, by its record alone. */
export function pageFaults(
  record: PageRecord,
  elements: readonly Element[],
  all: Shown[],
): string[] {
  const { tool } = record.shown;
  const inputSchema = record.warn.includes("tool.inputSchema") ? undefined : tool.inputSchema;
  const quotable = definitionTexts({ ...tool, inputSchema });
  const fields = (name: string) =>
    elements.filter(({ attributes }) => attributes.get("data-field") === name);
  const texts = (name: string) => fields(name).map(({ text }) => text);
  const blank = (tool.description ?? "").trim() === "";
  const exact: [what: string, found: unknown, expected: unknown][] = [
    ["name", texts("name"), [parsed(tool.name)]],
    ["tag of the name", fields("name").map(({ tag }) => tag), ["h1"]],
    ["server", texts("server"), [parsed(labelOf(record.shown))]],
    ["description", texts("description"), blank ? [] : [parsed(tool.description ?? "")]],
    [
      "parameters",
      texts("parameter-name"),
      propertiesOf(inputSchema).map(([name]) => parsed(name)),
    ],
    ["levels", [fields("risk").length, fields("category").length], [1, 1]],
    [
      "notice of a schema set aside",
      elements.some(({ attributes }) => attributes.get("data-notice") === "schema"),
      record.warn.includes("tool.inputSchema"),
    ],
  ];
  const wrong = exact.filter(([, found, expected]) => !sameJson(found, expected));
  return [
    ...wrong.map(([what, found, expected]) => `${what}: ${say(found)}, not ${say(expected)}`),
    ...textFaults(elements, expectedTexts(record, all), (text) =>
      quotable.some((whole) => whole.includes(text)),
    ),
  ];
}

/** Judges the texts of a page that shows many records. */
export function listJudge(
  records: readonly PageRecord[],
): (elements: readonly Element[]) => string[] {
  const all = records.map(({ shown }) => shown);
  const expected = new Map<string, Set<string>>();
  for (const record of records)
    for (const [field, texts] of expectedTexts(record, all))
      expected.set(field, new Set([...(expected.get(field) ?? []), ...texts]));
  const descriptions = all.flatMap(({ server }) => server.description ?? []);
  expected.set("server-description", new Set(descriptions.map(parsed)));
  const openings = all.map(({ tool }) => (tool.description ?? "").replace(/\s+/g, " ").trim());
  const isOpening = (text: string) =>
    openings.some((opening) => opening.startsWith(text.replace(/…$/, "")));
  return (elements) => textFaults(elements, expected, isOpening);
}

/** Fields whose texts are parts of others: judged by a rule. */
const PARTS: ReadonlySet<string> = new Set(["evidence", "summary"]);

function textFaults(
  elements: readonly Element[],
  expected: Texts,
  isPart: (text: string) => boolean,
): string[] {
  return elements.flatMap(({ attributes, text, children }) => {
    const field = attributes.get("data-u") ?? attributes.get("data-u-marked");
    if (field === undefined) return [];
    if (attributes.has("data-u") && children > 0)
      return [`${field} has ${children} elements in it`];
    if (PARTS.has(field) ? isPart(text) : expected.get(field)?.has(text)) return [];
    return [
      `${field} shows ${say(text)}${expected.has(field) ? "" : ", a field that no rule is for"}`,
    ];
  });
}

function say(value: unknown): string {
  return JSON.stringify(value).slice(0, 300);
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
