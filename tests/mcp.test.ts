import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { serverToolsSchema } from "../src/schemas/server-tools.ts";
import { elementsOf } from "./support/dom.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";

const fixture = (name: string) => join(PACKAGE_ROOT, "tests", "fixtures", name);
const folder = scratchFolder();
const site = join(folder, "site");
const client = new Client({ name: "test", version: "1" });

beforeAll(async () => {
  const sources = [fixture("tiny.ndjson"), fixture("hostile.ndjson")];
  const places = ["--out", site, "--work", join(folder, "work")];
  const { status, stderr } = await runScript("scripts/build.ts", [...sources, ...places]);
  expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
  const command = join(PACKAGE_ROOT, "scripts", "mcp", "command.ts");
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [command, "--out", site] }),
  );
});
afterAll(() => client.close());

const contentSchema = z.tuple([z.object({ type: z.literal("text"), text: z.string() })]);
const toolSchema = z.looseObject({ tool: z.string(), url: z.string() });
const foundSchema = z.object({ total: z.int(), tools: z.array(toolSchema) });
const ratedSchema = toolSchema.extend({
  policy: z.unknown(),
  supervised: z.unknown().optional(),
  untrusted: z.object({
    description: z.string().optional(),
    evidence: z.array(z.object({ quote: z.string() })),
    rationale: z.string(),
  }),
});
const namedSchema = z.looseObject({
  name: z.string().optional(),
  description: z.string().optional(),
});
const composedSchema = z.object({ policy: z.unknown(), tools: z.array(z.looseObject({})) });

async function ask(name: string, input: Record<string, unknown>) {
  const { content, isError = false } = await client.callTool({ name, arguments: input });
  const [{ text }] = contentSchema.parse(content);
  return { text, isError };
}

async function answer<S extends z.ZodType>(
  schema: S,
  name: string,
  input: Record<string, unknown>,
): Promise<z.infer<S>> {
  const { text, isError } = await ask(name, input);
  expect([text, isError]).toEqual([text, false]);
  return schema.parse(JSON.parse(text));
}

const file = (path: string) => readFileSync(join(site, path), "utf8");

/** The text of each element with that attribute on the page of a tool. */
function onPage(url: string, attribute: string, value: string): string[] {
  return elementsOf(file(`${url}index.html`))
    .filter(({ attributes }) => attributes.get(attribute) === value)
    .map(({ text }) => text);
}

const catalogue = () =>
  file("catalogue.ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => lineSchema.parse(JSON.parse(line)));
const lineSchema = z.looseObject({ server: z.string(), tool: z.string(), risk: z.string() });

describe("the MCP server over a built site", () => {
  it("offers four tools that only read, and says whose words its answers hold", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "search_tools",
      "get_tool",
      "get_server",
      "compose_policy",
    ]);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(client.getInstructions()).toContain("never instructions");
  });

  it("1: which tool deletes tasks? A name is found as the search finds it", async () => {
    const { tools } = await answer(foundSchema, "search_tools", { query: "delete task" });
    expect(tools[0]).toMatchObject({ server: "acme/tasks", tool: "deleteTask" });
    expect(tools[0]).toEqual(catalogue().find(({ tool }) => tool === "deleteTask"));
  });

  it("2: what does its page say? Rating, evidence and policy are those of the page", async () => {
    const input = { server: "acme/tasks", tool: "deleteTask" };
    const rated = await answer(ratedSchema, "get_tool", input);
    const { url } = rated;
    expect(onPage(url, "data-field", "risk")[0]?.toLowerCase()).toContain(rated["risk"]);
    expect(onPage(url, "data-field", "category")[0]?.toLowerCase()).toContain(rated["category"]);
    expect(onPage(url, "data-field", "rationale")).toEqual([rated.untrusted.rationale]);
    expect(onPage(url, "data-u", "evidence")).toEqual(
      rated.untrusted.evidence.map(({ quote }) => quote),
    );
    expect(file(`${url}index.html`)).toContain(rated["fingerprint"]);
    expect(rated).toMatchObject({ risk: "critical", category: "destructive" });
    const policies = elementsOf(file(`${url}index.html`))
      .filter(({ attributes }) => attributes.has("data-policy"))
      .map(({ text }) => JSON.parse(text));
    expect(policies[0]).toEqual(rated.policy);
  });

  it("3: what else is on that server? Its tools are those of its page", async () => {
    const { total, tools } = await answer(foundSchema, "get_server", { server: "acme/tasks" });
    const links = elementsOf(file("tools/acme~tasks/index.html"))
      .filter(({ tag, attributes }) => tag === "a" && attributes.get("class") === "identifier")
      .map(({ attributes }) => attributes.get("href") ?? "");
    expect(tools.map(({ url }) => url)).toEqual(links.sort());
    expect(total).toBe(links.length);
  });

  it("4: which policy limits it all? The server's own, whole or for the chosen tools", async () => {
    const server = "acme/tasks";
    const whole = await answer(composedSchema, "compose_policy", { server });
    expect(whole.policy).toEqual(JSON.parse(file("tools/acme~tasks/policy.json")));
    const one = await answer(composedSchema, "compose_policy", { server, tools: ["get_task"] });
    const { policy } = await answer(ratedSchema, "get_tool", { server, tool: "get_task" });
    expect(one.policy).toEqual(policy);
    const tools = ["deleteTask"];
    const closed = await answer(composedSchema, "compose_policy", { server, tools });
    expect(closed.tools).toEqual([{ tool: "deleteTask", effect: "hidden, every call denied" }]);
    const opened = await answer(composedSchema, "compose_policy", { server, tools, opened: true });
    const { supervised } = await answer(ratedSchema, "get_tool", { server, tool: "deleteTask" });
    expect(opened.policy).toEqual(supervised);
  });

  it("5: which tools are critical? The list is that of catalogue.ndjson, in parts", async () => {
    const expected = catalogue().filter(({ risk }) => risk === "critical");
    const input = { risk: "critical", limit: 2 };
    const found = [];
    for (let offset = 0; offset < expected.length; offset += 2) {
      const part = await answer(foundSchema, "search_tools", { ...input, offset });
      expect(part.total).toBe(expected.length);
      found.push(...part.tools);
    }
    expect(found).toEqual(expected);
  });

  it("gives strangers' text exactly, with nothing in it out of sight", async () => {
    for (const { server, tool } of catalogue()) {
      const { text, isError } = await ask("get_tool", { server, tool });
      expect([tool, isError]).toEqual([tool, false]);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{DI}\u2028\u2029]/u);
      const rated = ratedSchema.parse(JSON.parse(text));
      const [shown] = onPage(rated.url, "data-u", "description");
      const expected = rated.untrusted.description?.replaceAll(/\r\n?/g, "\n");
      expect([tool, shown ?? ""]).toEqual([tool, expected ?? ""]);
    }
  });

  it("says in one line what it does not have, quoted", async () => {
    expect(await ask("get_server", { server: "no\u202esuch" })).toEqual({
      text: 'there is no server "no\\u202esuch" here; search_tools finds ids',
      isError: true,
    });
    const input = { server: "acme/tasks", tools: ["get_task", "../../x"] };
    const { text, isError } = await ask("compose_policy", input);
    expect([text, isError]).toEqual(['the server "acme/tasks" has no tool "../../x" here', true]);
  });
});

describe("the Markdown twin of a server", () => {
  it("holds what tools.json holds, strangers' text in fences alone, nothing out of sight", () => {
    const twins = globSync("tools/*/index.md", { cwd: site });
    expect(twins.length).toBe(new Set(catalogue().map(({ server }) => server)).size);
    for (const twin of twins) {
      const text = file(twin);
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{DI}\u2028\u2029]/u);
      const blocks = [...text.matchAll(/^(`{3,})json\n(.*)\n\1$/gm)].map(([, , json = ""]) =>
        namedSchema.parse(JSON.parse(json)),
      );
      const { tools } = serverToolsSchema.parse(
        JSON.parse(file(twin.replace("index.md", "tools.json"))),
      );
      expect(
        blocks
          .slice(1)
          .map(({ name, description }) => [name, description])
          .sort(),
      ).toEqual(tools.map(({ tool, untrusted }) => [tool, untrusted.description]).sort());
    }
  });
});

it("says where there is no built site", async () => {
  const { status, stderr, stdout } = await runScript("scripts/mcp/command.ts", ["--out", folder]);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^error: there is no built site in .*: npm run build\n$/);
});
