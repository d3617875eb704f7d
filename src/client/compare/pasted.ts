import { z } from "zod";
import { withoutHidden } from "../../lib/hidden.ts";
import { type JsonObject, jsonObject } from "../../schemas/json.ts";

/** A large server's whole list is below 2 MB. */
const MOST_CHARACTERS = 8_000_000;
/** As deep as the import takes a schema; canonical JSON is made by recursion. */
const DEEPEST = 64;

/** What an agent reads of a tool, as far as it is compared. */
export interface Definition {
  name: string;
  description?: string | undefined;
  inputSchema?: JsonObject | undefined;
}

const definitionSchema = z.object({
  name: z.string(),
  description: z.string().nullish(),
  inputSchema: jsonObject.nullish(),
});
const listSchema = z.array(z.unknown());

export type Found =
  | {
      ok: true;
      definition: Definition /** How many tools of this exact name are there. */;
      copies: number;
    }
  | { ok: false; error: string };

/**
 * Finds a tool in pasted text: a `tools/list` result, the JSON-RPC answer around it, a list of
 * tools, or one tool alone, which is taken whatever its name. Never throws.
 */
export function findPasted(text: string, name: string): Found {
  if (text.trim() === "") return failed("Nothing is pasted yet.");
  if (text.length > MOST_CHARACTERS)
    return failed("That is more than 8 million characters. Paste this tool's definition alone.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed(
      "That is not JSON. Paste the whole answer, from its first brace or bracket to its last.",
    );
  }
  const tools = toolsOf(value);
  if (!tools)
    return failed("There is no tool in that: expected an object with a list called tools.");
  return tools.alone ? read(value, 1) : pick(tools.list, name);
}

function failed(error: string): Found {
  return { ok: false, error };
}

function toolsOf(value: unknown, wrapped = true): { list: unknown[]; alone: boolean } | null {
  const list = listSchema.safeParse(value);
  if (list.success) return { list: list.data, alone: false };
  const object = jsonObject.safeParse(value);
  if (!object.success) return null;
  const { result, tools, name } = object.data;
  if (Array.isArray(tools)) return { list: tools, alone: false };
  if (wrapped && result !== undefined) return toolsOf(result, false);
  return name === undefined ? null : { list: [], alone: true };
}

function pick(tools: readonly unknown[], name: string): Found {
  const named = tools.flatMap((tool) => {
    const read = z.object({ name: z.string() }).safeParse(tool);
    return read.success ? [{ name: read.data.name, tool }] : [];
  });
  const same = named.filter((tool) => tool.name === name);
  const [first] = same;
  if (first) return read(first.tool, same.length);
  const alike = named.some((tool) => folded(tool.name) === folded(name));
  const among = named.length === 1 ? "the one tool" : `the ${named.length} tools`;
  return failed(
    alike
      ? `No tool of exactly this name is among ${among} pasted, but one whose name looks like it: upper and lower case, hidden characters or look-alike letters differ. That is another tool.`
      : `No tool of exactly this name is among ${among} pasted. Long lists come in several pages: paste the page that holds it.`,
  );
}

function read(tool: unknown, copies: number): Found {
  if (isDeeper(tool, DEEPEST))
    return failed(`The definition is nested deeper than ${DEEPEST} levels and cannot be compared.`);
  const result = definitionSchema.safeParse(tool);
  if (!result.success) {
    const [issue] = result.error.issues;
    const field = issue?.path[0] === "inputSchema" ? "input schema" : String(issue?.path[0]);
    return failed(`The ${field} of the pasted tool is not of the type that MCP gives it.`);
  }
  const { name, description, inputSchema } = result.data;
  return {
    ok: true,
    copies,
    definition: {
      name,
      description: description ?? undefined,
      inputSchema: inputSchema ?? undefined,
    },
  };
}

function folded(name: string): string {
  return withoutHidden(name).normalize("NFKC").trim().toLowerCase();
}

/** With a stack of its own: the value may be nested too deep for recursion. */
function isDeeper(value: unknown, levels: number): boolean {
  const pending = [{ value, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (typeof next.value !== "object" || next.value === null) continue;
    if (next.depth === levels + 1) return true;
    for (const child of Object.values(next.value))
      pending.push({ value: child, depth: next.depth + 1 });
  }
  return false;
}
