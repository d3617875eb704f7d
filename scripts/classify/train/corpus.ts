import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { jsonObject } from "../../../src/schemas/json.ts";
import { annotationsSchema, serverSchema, type ToolRecord } from "../../../src/schemas/record.ts";
import { readLines } from "../../lines.ts";
import { type Labelled, labelledSchema } from "./labels.ts";

export interface Entry {
  line: Labelled;
  /** As the catalogue stage would have made it, the author's hints left out. */
  record: ToolRecord;
}

const text = z.string().optional().catch(undefined);
const server = serverSchema.loose().extend({ name: text, title: text, description: text });
const tool = z.object({
  name: z.string(),
  title: text,
  description: text,
  inputSchema: jsonObject.optional().catch(undefined),
  outputSchema: jsonObject.optional().catch(undefined),
  annotations: annotationsSchema.optional().catch(undefined),
});

function recordOf(line: Labelled): ToolRecord | null {
  const parsedServer = server.safeParse(line.server);
  const parsedTool = tool.safeParse(line.tool);
  if (!parsedServer.success || !parsedTool.success) return null;
  const { id, name, title, description } = parsedServer.data;
  const { annotations: _hidden, ...shown } = parsedTool.data;
  return {
    server: { id, ...given({ name, title, description }) },
    tool: { ...given(shown), name: shown.name },
    setAside: [],
    path: { server: id, tool: shown.name },
  };
}

function given<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  return Object.assign(
    kept,
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)),
  );
}

/** The lines of a labelled catalogue (`.ndjson`, `.ndjson.gz`), grouped by server. */
export async function readCorpus(file: string): Promise<Entry[][]> {
  const raw = createReadStream(file);
  const servers = new Map<string, Entry[]>();
  for await (const { bytes } of readLines(file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw)) {
    const line = bytes && parse(bytes.toString());
    const record = line && recordOf(line);
    if (!line || !record) continue;
    const group = servers.get(line.server.id);
    if (group) group.push({ line, record });
    else servers.set(line.server.id, [{ line, record }]);
  }
  return [...servers.values()];
}

function parse(source: string): Labelled | null {
  try {
    return labelledSchema.parse(JSON.parse(source));
  } catch {
    return null;
  }
}
