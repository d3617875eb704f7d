import { describe, expect, it } from "vitest";
import { folderWith, imported } from "./test-support.ts";

const YAML = `name: acme-notes
image: mcp/acme-notes
type: server
meta:
  tags: [notes]
about:
  title: Acme Notes
  description: Reads and writes notes
source:
  project: https://github.com/acme/notes
  commit: 6c2919d
`;

const registry = (files: { [path: string]: string }) => {
  const entries = Object.entries(files);
  return folderWith(Object.fromEntries(entries.map(([path, text]) => [`servers/${path}`, text])));
};

describe("the Docker MCP registry layout", () => {
  it("gives each server its details and each tool a schema from its arguments", async () => {
    const tools = [
      {
        name: "find_notes",
        description: "Finds notes",
        arguments: [
          { name: "query", type: "string", desc: "Words" },
          { name: "tags", type: "array", items: { type: "string" }, optional: true },
        ],
        annotations: { readOnlyHint: true },
      },
      { name: "count_notes", description: "Counts notes", arguments: [] },
      { name: "plain", inputSchema: { type: "object", properties: {} }, arguments: [] },
      { name: "bare" },
    ];
    const folder = registry({ "a/server.yaml": YAML, "a/tools.json": JSON.stringify(tools) });
    const { records, warnings } = await imported(folder, ".");
    expect(warnings).toEqual([]);
    expect(records[0]?.server).toEqual({
      id: "acme-notes",
      name: "acme-notes",
      title: "Acme Notes",
      description: "Reads and writes notes",
      repository: "https://github.com/acme/notes",
      package: "mcp/acme-notes",
    });
    expect(records.map(({ tool }) => [tool.name, tool.inputSchema])).toEqual([
      ["bare", undefined],
      ["count_notes", { type: "object", properties: {} }],
      [
        "find_notes",
        {
          type: "object",
          properties: {
            query: { type: "string", description: "Words" },
            tags: { type: "array", items: { type: "string" } },
          },
          required: ["query"],
        },
      ],
      ["plain", { type: "object", properties: {} }],
    ]);
  });

  it("keeps hostile argument names as data and sets malformed arguments aside", async () => {
    const tools =
      '[{"name":"p","arguments":[{"name":"__proto__","type":"string"}]},{"name":"q","arguments":"x"}]';
    const folder = registry({ "a/server.yaml": "name: a", "a/tools.json": tools });
    const { records, warnings } = await imported(folder, ".");
    expect(JSON.stringify(records[0]?.tool.inputSchema)).toContain(
      '{"__proto__":{"type":"string"}}',
    );
    expect(warnings).toEqual([expect.stringContaining('tool "q" tool.inputSchema: set aside')]);
  });

  it("warns of a server whose tools are not listed, and names one after its folder", async () => {
    const folder = registry({
      "remote/server.yaml": "name: far\ntype: remote",
      "unnamed/server.yaml": "type: server",
      "unnamed/tools.json": '[{"name":"t1"}]',
    });
    const { records, warnings } = await imported(folder, ".");
    expect(records.map(({ server }) => server.id)).toEqual(["unnamed"]);
    expect(warnings).toEqual([
      'servers/remote/server.yaml server "far" tools: no tools.json: the registry lists no tools',
    ]);
  });

  it("refuses one broken server and goes on with the others", async () => {
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1,1]\n${"bcdefgh"
      .split("")
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${"abcdefg"[i]}`).join(",")}]`)
      .join("\n")}`;
    const deep = "[".repeat(50_000);
    const tools = '[{"name":"tool"}]';
    const folder = registry({
      "a/server.yaml": "name: [",
      "a/tools.json": tools,
      "b/server.yaml": bomb,
      "b/tools.json": tools,
      "c/server.yaml": deep,
      "c/tools.json": tools,
      "d/server.yaml": "name: d",
      "d/tools.json": "{}",
      "e/server.yaml": "name: 5",
      "e/tools.json": tools,
      "f/server.yaml": "name: f",
      "f/tools.json": tools,
    });
    const { records, rejected } = await imported(folder, ".");
    expect(records.map(({ server }) => server.id)).toEqual(["f"]);
    expect(rejected).toEqual([
      "servers/a/server.yaml: not YAML",
      "servers/b/server.yaml: not YAML",
      "servers/c/server.yaml: not YAML",
      "servers/d/tools.json: not a list of tools",
      'servers/e/tools.json:1 tool "tool" server.id: not a string',
    ]);
  });
});
