import { jsonObject } from "../../src/schemas/json.ts";
import { type HostileRecord, propertiesOf, type Shown } from "./hostile-set.ts";

/** What an HTML parser makes of a text: a carriage return ends a line like a line feed. */
export function parsed(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** What readers call a server. */
export function labelOf({ server }: Shown): string {
  return [server.title, server.name].find(isShownText) ?? server.id;
}

/**
 * Which texts the elements of each `data-u` may hold on the page of one record, taken from the
 * record alone. Fields that show another tool or server are judged with the whole set.
 */
export function expectedTexts(record: HostileRecord & { shown: Shown }, all: readonly Shown[]) {
  const { server, tool, analysis } = record.shown;
  const schema = record.warn.includes("tool.inputSchema") ? undefined : tool.inputSchema;
  const properties = propertiesOf(schema);
  const inProperties = (pick: (property: { [key: string]: unknown }) => unknown[]) =>
    properties.flatMap(([, value]) => pick(jsonObject.safeParse(value).data ?? {}));
  const fields: [field: string, texts: unknown[]][] = [
    ["name", [tool.name]],
    ["title", [tool.title]],
    ["description", [tool.description]],
    ["server", [labelOf(record.shown)]],
    ["server-id", [server.id]],
    ["server-repository", [server.repository]],
    ["server-homepage", [server.homepage]],
    ["server-package", [server.package]],
    ["server-license", [server.license]],
    ["server-version", [server.version]],
    ["input-schema", [JSON.stringify(schema, null, 2)]],
    ["output-schema", [JSON.stringify(tool.outputSchema, null, 2)]],
    ["parameter-name", properties.map(([name]) => name)],
    ["parameter-description", inProperties(({ description }) => [description])],
    ["parameter-type", inProperties(({ type }) => [type].flat())],
    [
      "parameter-value",
      inProperties((property) => [property["enum"], property["const"]].flat().map(bare)),
    ],
    ["parameter-default", inProperties((property) => [JSON.stringify(property["default"])])],
    ["rationale", [analysis?.rationale]],
    ["paraphrase", analysis?.evidence ?? []],
    ["analysis-source", [analysis?.source]],
    ["analysis-date", [analysis?.date]],
    ["other-name", all.map((other) => other.tool.name)],
    ["other-server", all.map(labelOf)],
  ];
  return new Map(
    fields.map(([field, texts]) => [field, new Set(texts.filter(isText).map(parsed))]),
  );
}

/** Everything of a record that evidence can be quoted from. */
export function definitionTexts(tool: Shown["tool"]): string[] {
  return [tool.name, tool.title, tool.description, ...textsIn(tool.inputSchema)]
    .filter(isText)
    .map(parsed);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield key;
    yield* textsIn(member);
  }
}

function bare(value: unknown): unknown {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isShownText(value: unknown): value is string {
  return isText(value) && value.trim() !== "";
}
