import { canonicalJson } from "../../lib/canonical-json.ts";
import { definitionText } from "../../lib/definition-text.ts";
import type { JsonObject } from "../../schemas/json.ts";
import type { Definition } from "./pasted.ts";

/** What the page says of the definition that was rated. */
export interface RatedDefinition {
  name: string;
  /** As shown; undefined where the record has none, or a blank one. */
  description?: string | undefined;
  /** `none`: not supplied or set aside; `long`: too long to be printed on the page. */
  inputSchema: JsonObject | "none" | "long";
  /** SHA-256, hex. */
  fingerprint: string;
}

export type Part = "name" | "description" | "input schema";

export interface Change {
  part: Part;
  /** Texts for a line diff; absent where the page does not hold its own side. */
  texts?: { before: string; after: string };
}

export interface Comparison {
  /** Equal fingerprints. */
  same: boolean;
  /** SHA-256 of the pasted definition, hex. */
  fingerprint: string;
  changes: Change[];
  /** Parts that the rated record does not have. */
  notCompared: Part[];
}

/** `sha256` gives lower-case hex. Nesting of both schemas must be bounded, see pasted.ts. */
export async function compare(
  rated: RatedDefinition,
  pasted: Definition,
  sha256: (text: string) => Promise<string>,
): Promise<Comparison> {
  const fingerprint = await sha256(definitionText(pasted));
  if (fingerprint === rated.fingerprint)
    return { same: true, fingerprint, changes: [], notCompared: [] };
  const schema = await schemaChange(rated, pasted, sha256);
  return {
    same: false,
    fingerprint,
    changes: [...nameChange(rated, pasted), ...descriptionChange(rated, pasted), ...schema],
    notCompared: [
      ...(rated.description === undefined && !isBlank(pasted.description)
        ? (["description"] as const)
        : []),
      ...(rated.inputSchema === "none" && pasted.inputSchema ? (["input schema"] as const) : []),
    ],
  };
}

function nameChange(rated: RatedDefinition, pasted: Definition): Change[] {
  if (rated.name === pasted.name) return [];
  return [{ part: "name", texts: { before: rated.name, after: pasted.name } }];
}

function descriptionChange(rated: RatedDefinition, pasted: Definition): Change[] {
  if (rated.description === undefined) return [];
  const before = lineFeeds(rated.description);
  const after = lineFeeds(pasted.description ?? "");
  return before === after ? [] : [{ part: "description", texts: { before, after } }];
}

async function schemaChange(
  rated: RatedDefinition,
  pasted: Definition,
  sha256: (text: string) => Promise<string>,
): Promise<Change[]> {
  if (rated.inputSchema === "none") return [];
  if (rated.inputSchema !== "long") {
    const before = pretty(rated.inputSchema);
    const after = pasted.inputSchema ? pretty(pasted.inputSchema) : "";
    return before === after ? [] : [{ part: "input schema", texts: { before, after } }];
  }
  // With our name and description around it, their schema gives our fingerprint only if it is ours.
  const equal = lineFeeds(rated.description ?? "") === lineFeeds(pasted.description ?? "");
  const mixed = {
    name: rated.name,
    description: equal ? pasted.description : rated.description,
    inputSchema: pasted.inputSchema,
  };
  const kept = (await sha256(definitionText(mixed))) === rated.fingerprint;
  return kept ? [] : [{ part: "input schema" }];
}

/** The canonical schema on many lines. */
function pretty(schema: JsonObject): string {
  return JSON.stringify(JSON.parse(canonicalJson(schema)), null, 2);
}

/** An HTML page has line feeds for every line end. */
function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
