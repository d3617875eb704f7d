// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of client configurations
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { httpServer } from "../../tests/fixtures/catalogue/http-server.ts";
import { importCatalogue } from "./catalogue.ts";
import { collect, FAKE_SERVER, folderWith, imported, SILENT } from "./test-support.ts";

const entry = (...args: string[]) => ({ command: "node", args: [FAKE_SERVER, ...args] });

async function harvested(mcpServers: object) {
  const folder = folderWith({ "mcp.json": JSON.stringify({ mcpServers }) });
  return imported(folder, "mcp.json");
}

describe("a client configuration", () => {
  it("gives the tools of its servers, told by the user and by themselves", async () => {
    const server = { id: "acme/fake", repository: "https://github.com/acme/fake" };
    const { records, warnings } = await harvested({
      two: entry("odd"),
      one: { ...entry("pages"), server },
      off: { ...entry("pages"), disabled: true },
    });
    expect(warnings).toEqual([]);
    expect(records.map((record) => `${record.server.id} ${record.tool.name}`)).toEqual([
      "acme/fake first",
      "acme/fake second",
      "acme/fake third",
      "two bare",
      "two kept",
    ]);
    expect(records[0]?.server).toEqual({
      ...server,
      name: "fake",
      title: "Fake server",
      version: "1.2.3",
    });
  });

  it("turns each server that fails into one warning", async () => {
    const { rejected, warnings } = await harvested({
      good: entry("odd"),
      dies: entry("dies"),
      needy: { command: "node", env: { TOKEN: "${TOOL_PAGES_NO_SUCH_VARIABLE}" } },
      absent: { command: "node", args: ["node_modules/no-such-package/index.js"] },
      empty: {},
    });
    expect(rejected).toEqual(['mcp.json:1 server "good" tool.name: not a string']);
    expect(warnings).toEqual([
      expect.stringMatching(/^mcp.json server "dies": ended with code 3 before it listed/),
      'mcp.json server "needy": the variable TOOL_PAGES_NO_SUCH_VARIABLE is not set',
      'mcp.json server "absent": is not installed',
      'mcp.json server "empty": has neither a command nor a url',
    ]);
  });

  it("keeps what is nested too deep to itself, and to the one tool that has it", async () => {
    const { records, warnings } = await harvested({ deep: entry("deep"), good: entry("odd") });
    expect(records.map(({ server, tool }) => `${server.id} ${tool.name}`)).toEqual([
      "deep deep",
      "deep kept",
      "good bare",
      "good kept",
    ]);
    expect(warnings).toEqual([expect.stringMatching(/server "deep" tool "deep" .*set aside/)]);
  });

  it("tells a manifest that is no JSON of the one server that it belongs to", async () => {
    const modules = folderWith({
      "node_modules/broken/package.json": "{",
      "node_modules/broken/index.js": "",
    });
    const script = join(modules, "node_modules", "broken", "index.js");
    const { records, warnings } = await harvested({
      broken: { command: "node", args: [script] },
      good: entry("odd"),
    });
    expect(records.map(({ server }) => server.id)).toEqual(["good", "good"]);
    expect(warnings).toEqual([expect.stringMatching(/server "broken": could not be asked: /)]);
  });

  it("is an empty catalogue when no server answers, the first reason told", async () => {
    await expect(harvested({ dies: entry("dies") })).rejects.toThrow(
      /^empty catalogue: .* server "dies": ended with code 3/,
    );
  });

  it("reaches servers over streamable HTTP, with their headers", async () => {
    const { url, seen } = await httpServer();
    const { records } = await harvested({ far: { url, headers: { authorization: "Bearer s" } } });
    expect(records).toMatchObject([
      { server: { id: "far", name: "far" }, tool: { name: "far_tool" } },
    ]);
    expect(new Set(seen)).toEqual(new Set(["Bearer s"]));
  });
});

describe("a configuration as VS Code writes it", () => {
  const inputs = [{ type: "promptString", id: "mode", default: "odd" }];
  const servers = { one: { type: "stdio", command: "node", args: [FAKE_SERVER, "${input:mode}"] } };
  const text = JSON.stringify({ inputs, servers }, null, 2);
  const commented = text
    .replace("{", '{ // ours\n "__proto__": { "polluted": true }, /* two */')
    .replace(/\}\s*$/, ",}");

  it("may have inputs, comments and trailing commas", async () => {
    const folder = folderWith({ ".vscode/mcp.json": commented });
    const { records, warnings } = await imported(folder, ".vscode/mcp.json");
    expect(warnings).toEqual([]);
    expect(records.map(({ tool }) => tool.name)).toEqual(["bare", "kept"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("may be part of its settings", async () => {
    const settings = `{"editor.fontSize": 14, "mcp": ${commented},}`;
    const folder = folderWith({ "settings.jsonc": settings });
    expect((await imported(folder, "settings.jsonc")).records).toHaveLength(2);
  });

  it("is refused where it is broken, at any depth", async () => {
    for (const broken of ['{"servers":{', `{"servers":${"[".repeat(100_000)}`, "// nothing"]) {
      const folder = folderWith({ "mcp.json": broken });
      await expect(imported(folder, "mcp.json")).rejects.toThrow(/mcp.json": not JSON/);
    }
  });
});

it("waits as long for a server as its entry says", async () => {
  const slow = { ...entry("hangs"), timeout: 0.2 };
  const { warnings } = await harvested({ slow, good: entry("pages") });
  expect(warnings).toEqual([
    expect.stringMatching(/^mcp\.json server "slow": did not answer within 0\.2 s; a "timeout"/),
  ]);
});

describe("an address as a source", () => {
  it("is a server named after its host and path", async () => {
    const { url } = await httpServer();
    const scratch = join(folderWith({}), "scratch");
    const { records } = await importCatalogue([url], { scratch, log: SILENT });
    const [record] = await collect(records);
    expect(record?.server.id).toBe(url.replace("http://", ""));
  });

  it("has to be https unless it is on this machine", async () => {
    const scratch = join(folderWith({}), "scratch");
    const importing = importCatalogue(["http://mcp.example.org/"], { scratch, log: SILENT });
    await expect(importing).rejects.toThrow("the url is not an https address");
  });
});
