import { pageOf, recommendFor } from "../../scripts/mdx/page.ts";
import { withoutHidden } from "../../src/lib/hidden.ts";
import { schemaOf } from "../../src/lib/schema-of.ts";
import type { Json, JsonObject } from "../../src/schemas/json.ts";
import type { Page, PageEntry, ServerEntry, ToolLink } from "../../src/schemas/page.ts";
import type { Rated } from "../../src/schemas/rated.ts";
import type { Rating } from "../../src/schemas/rating.ts";
import type { Server } from "../../src/schemas/record.ts";

/** Words that JSON Schema gives a meaning: a harmless schema of the same shape has them too. */
const SCHEMA_WORDS: ReadonlySet<string> = new Set([
  ...["properties", "required", "type", "items", "anyOf", "oneOf", "enum", "const", "default"],
  ...["description", "title", "format", "minimum", "maximum", "pattern", "additionalProperties"],
  ...["string", "number", "integer", "boolean", "object", "array", "null"],
]);
/** A policy speaks of every tool by this name. */
const WILDCARD = "*";

/**
 * Stand-ins that no parser, template or matcher gives a meaning; all in one UTF-16 unit, and no letters
 * or numbers, so that the words between them stay words.
 */
const STAND_INS = range(0x25a0, 0x25ff);

/**
 * Replaces every visible sign, but a full stop, by a geometric shape, so that no text keeps a
 * meaning in HTML, MDX, YAML, JSON or a pattern. Words stay, since policies are made by the words of
 * argument names; an identifier with a meaning for JavaScript or a bundler gets other letters. What a
 * page is right to show otherwise stays too: length, white space, hidden characters, letters of other
 * scripts. Equal texts stay equal and different ones as a rule different.
 */
export function benignText(text: string): string {
  if (text === WILDCARD || SCHEMA_WORDS.has(text)) return text;
  if (/^[\w-]*$/.test(text)) return isOrdinary(text) ? text : text.replace(/[A-Za-z]/g, nextLetter);
  return Array.from(text, benignCharacter).join("");
}

function isOrdinary(identifier: string): boolean {
  return /^[a-z](?!.*(?:__|--))/i.test(identifier) && !(identifier in Object.prototype);
}

function nextLetter(letter: string): string {
  if (letter === "z" || letter === "Z") return letter === "z" ? "a" : "A";
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}

const standIns = new Map<string, string>();

function benignCharacter(character: string): string {
  if (/[\sA-Za-z0-9.]/.test(character) || withoutHidden(character) === "") return character;
  if (/[^\p{ASCII}]/u.test(character) && /[\p{L}\p{M}\p{N}]/u.test(character)) return character;
  const known = standIns.get(character);
  if (known) return known;
  const standIn = (STAND_INS.shift() ?? "x").padEnd(character.length, "x");
  standIns.set(character, standIn);
  return standIn;
}

/** The same page with harmless words in the place of every third party's and of our own. */
export function benignPage(page: Page): Page {
  const { path, server, tool, setAside, related, serverTools } = page;
  const inputSchema = benignSchema(page.inputSchema);
  const outputSchema = benignSchema(page.outputSchema);
  const rated: Rated = {
    path,
    server: benignServer(server),
    tool: {
      ...tool,
      name: benignText(tool.name),
      ...(tool.title !== undefined && { title: benignText(tool.title) }),
      ...(tool.description !== undefined && { description: benignText(tool.description) }),
      ...(inputSchema && { inputSchema }),
      ...(outputSchema && { outputSchema }),
    },
    setAside,
    rating: benignRating(page.rating),
  };
  return pageOf(
    rated,
    recommendFor(rated),
    {
      siblings: related.siblings.map(benignLink),
      riskiest: related.riskiest.map(benignLink),
      ...(related.undo && { undo: benignLink(related.undo) }),
      partners: related.partners.map(({ tool, why }) => ({
        tool: benignLink(tool),
        why: benignText(why),
      })),
      elsewhere: related.elsewhere.map((tool) => ({
        ...benignLink(tool),
        ...(tool.more && { more: tool.more }),
      })),
    },
    serverTools,
  );
}

export function benignEntry(entry: PageEntry): PageEntry {
  return { ...entry, ...benignLink(entry), summary: benignText(entry.summary) };
}

export function benignServerEntry(entry: ServerEntry): ServerEntry {
  return { ...entry, server: benignServer(entry.server), label: benignText(entry.label) };
}

function benignLink<T extends ToolLink>(link: T): ToolLink {
  const { path, category, risk } = link;
  return { path, category, risk, name: benignText(link.name), server: benignText(link.server) };
}

function benignServer({ repository, homepage, ...texts }: Server): Server {
  const mapped = Object.entries(texts).map(([key, text = ""]) => [key, benignText(text)]);
  return {
    ...texts,
    ...Object.fromEntries(mapped),
    ...(repository !== undefined && { repository: "https://example.org/source" }),
    ...(homepage !== undefined && { homepage: "https://example.org/" }),
  };
}

function benignRating(rating: Rating): Rating {
  const { actions, analysis, undo } = rating;
  return {
    ...rating,
    rationale: benignText(rating.rationale),
    evidence: rating.evidence.map(({ field, quote, ...span }) => ({
      ...span,
      field: benignPointer(field),
      quote: benignText(quote),
    })),
    reasons: rating.reasons.map(({ rule, text }) => ({ rule, text: benignText(text) })),
    paraphrases: rating.paraphrases.map(benignText),
    missing: rating.missing.map(benignText),
    parameters: rating.parameters.map(({ path, kind, note }) => ({
      path: path.map(benignText),
      kind,
      note: benignText(note),
    })),
    ...(actions && {
      actions: {
        parameter: benignText(actions.parameter),
        values: actions.values.map((row) => ({ ...row, value: benignText(row.value) })),
      },
    }),
    ...(undo !== undefined && { undo: benignText(undo) }),
    partners: rating.partners.map(({ tool, why }) => ({
      tool: benignText(tool),
      why: benignText(why),
    })),
    ...(analysis && {
      analysis: {
        ...analysis,
        ...(analysis.source !== undefined && { source: benignText(analysis.source) }),
        conflicts: analysis.conflicts.map(benignText),
      },
    }),
  };
}

/** The names of a JSON Pointer; other fields than those of a schema are named by a plain word. */
function benignPointer(field: string): string {
  if (!field.startsWith("/")) return field;
  const name = (part: string) => part.replaceAll("~1", "/").replaceAll("~0", "~");
  return field
    .split("/")
    .map((part) => benignText(name(part)))
    .join("/");
}

function benignSchema(text: string | undefined): JsonObject | undefined {
  const schema = schemaOf(text);
  return schema && Object.fromEntries(benignMembers(schema));
}

function benignMembers(value: JsonObject): [string, Json][] {
  return Object.entries(value).map(([key, member]) => [benignText(key), benignJson(member)]);
}

function benignJson(value: Json): Json {
  if (typeof value === "string") return benignText(value);
  if (Array.isArray(value)) return value.map(benignJson);
  return typeof value === "object" && value !== null
    ? Object.fromEntries(benignMembers(value))
    : value;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}
