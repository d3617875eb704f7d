import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import { SourceError } from "./errors.ts";
import { issueAt } from "./issue.ts";
import type { Item } from "./item.types.ts";
import { isObject, own } from "./json-value.ts";
import { readJson } from "./read-json.ts";

/** YAML is parsed by recursion and may refer to itself; real files of the registry have 1 to 2 KB. */
const MAX_YAML_BYTES = 256 * 1024;

export const SERVER_FILE = "server.yaml";
const TOOLS_FILE = "tools.json";

/** Reads one folder of the Docker MCP registry: `server.yaml`, and `tools.json` where it has one. */
export async function* readDockerServer(folder: string): AsyncGenerator<Item> {
  const serverFile = join(folder, SERVER_FILE);
  const toolsFile = join(folder, TOOLS_FILE);
  const server = serverOf(await readYaml(serverFile), basename(dirname(serverFile)));
  if (!existsSync(toolsFile)) {
    const fault = { field: "tools", message: `no ${TOOLS_FILE}: the registry lists no tools` };
    yield { kind: "warning", issue: issueAt({ file: serverFile, line: 0 }, fault, { server }) };
    return;
  }
  const listed = await readJson(toolsFile);
  const tools = Array.isArray(listed) ? listed : own(listed, "tools");
  if (!Array.isArray(tools)) throw new SourceError(toolsFile, "not a list of tools");
  for (const [index, tool] of tools.entries()) {
    const origin = { file: toolsFile, line: index + 1 };
    yield { kind: "record", origin, value: { server, tool: toolOf(tool) } };
  }
}

async function readYaml(file: string): Promise<unknown> {
  const { size } = await stat(file);
  if (size > MAX_YAML_BYTES) throw new SourceError(file, "over 256 KiB");
  try {
    // The library looks for doubles among n keys in n² steps: 1 s for 94 KB. The last one counts.
    return parse(await readFile(file, "utf8"), { logLevel: "error", uniqueKeys: false });
  } catch {
    throw new SourceError(file, "not YAML");
  }
}

function serverOf(yaml: unknown, folderName: string): unknown {
  return defined({
    id: own(yaml, "name") ?? folderName,
    name: own(yaml, "name"),
    title: own(yaml, "about", "title"),
    description: own(yaml, "about", "description"),
    repository: own(yaml, "source", "project"),
    package: own(yaml, "image"),
  });
}

/** The registry has a list of arguments where MCP has an input schema. */
function toolOf(tool: unknown): unknown {
  const listed = own(tool, "arguments");
  if (!isObject(tool) || listed === undefined || "inputSchema" in tool) return tool;
  return { ...tool, inputSchema: schemaOf(listed) };
}

function schemaOf(listed: unknown): unknown {
  if (!Array.isArray(listed) || !listed.every((entry) => typeof own(entry, "name") === "string"))
    return null;
  const named = listed.map((entry: unknown) => [String(own(entry, "name")), entry] as const);
  const required = named.filter(([, entry]) => own(entry, "optional") !== true);
  return {
    type: "object",
    properties: Object.fromEntries(named.map(([name, entry]) => [name, propertyOf(entry)])),
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
  };
}

function propertyOf(entry: unknown): unknown {
  return defined({
    type: own(entry, "type"),
    description: own(entry, "desc"),
    items: own(entry, "items"),
  });
}

function defined(value: { [key: string]: unknown }): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
