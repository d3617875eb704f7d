import { createServer, type RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { everythingServer, forward, TOKEN } from "../../tests/fixtures/catalogue/everything.ts";
import { httpServer } from "../../tests/fixtures/catalogue/http-server.ts";
import { boundedFetch } from "./harvest-http.ts";
import { folderWith, imported } from "./test-support.ts";

async function harvested(entry: object) {
  const folder = folderWith({ "mcp.json": JSON.stringify({ mcpServers: { everything: entry } }) });
  return imported(folder, "mcp.json");
}

describe("a real server over HTTP", () => {
  it.each([
    ["streamableHttp", "http"],
    ["sse", "sse"],
  ] as const)(
    "lists its tools over %s, its headers filled from the environment",
    async (transport, type) => {
      const url = await everythingServer(transport);
      const variable = "TOOL_PAGES_TEST_TOKEN";
      process.env[variable] = TOKEN;
      onTestFinished(() => {
        delete process.env[variable];
      });
      const headers = { Authorization: `\${env:${variable}}` };
      const { records, rejected, warnings } = await harvested({ type, url, headers });
      expect([rejected, warnings]).toEqual([[], []]);
      expect(records.map(({ tool }) => tool.name)).toContain("echo");
      expect(records.length).toBeGreaterThan(5);
      expect(records[0]?.server).toMatchObject({
        id: "everything",
        name: expect.stringContaining("everything"),
        version: expect.stringMatching(/^\d/),
      });
    },
  );

  it.each([
    ["streamableHttp", "http"],
    ["sse", "sse"],
  ] as const)("says that a server refuses over %s without the header", async (transport, type) => {
    const url = await everythingServer(transport);
    await expect(harvested({ type, url })).rejects.toThrow(
      'server "everything": answered 401: it wants credentials, which a configuration gives as headers',
    );
  });
});

/** A server on loopback for one test. */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

it("follows a redirect on the same origin, and takes no headers to another", async () => {
  const { url: target, seen } = await httpServer();
  const near = await serving((request, response) => {
    if (request.url === "/old") response.writeHead(307, { location: "/mcp" }).end();
    else forward(request, response, new URL(target));
  });
  const headers = { authorization: "Bearer s" };
  expect((await harvested({ url: `${near}/old`, headers })).records).toHaveLength(1);
  const before = seen.length;
  const away = await serving((_request, response) => {
    response.writeHead(307, { location: target }).end();
  });
  await expect(harvested({ url: `${away}/`, headers })).rejects.toThrow(
    /server "everything": could not be asked: /,
  );
  expect(seen.length).toBe(before);
});

it("says of an address without a server that there is none", async () => {
  const url = await serving((_, response) => response.writeHead(404).end("no"));
  await expect(harvested({ url })).rejects.toThrow("answered 404: there is no MCP server");
});

it("counts all answers of one server together", async () => {
  const url = await serving((_request, response) => {
    response.end(Buffer.alloc(20 * 1024 * 1024, " "));
  });
  const fetched = boundedFetch();
  const [first, other] = [await fetched(url), boundedFetch()];
  expect((await first.text()).length).toBe(20 * 1024 * 1024);
  await expect((await fetched(url)).text()).rejects.toThrow("over 32 MiB");
  expect((await (await other(url)).text()).length).toBe(20 * 1024 * 1024);
});

it("breaks off an answer that does not end", async () => {
  const url = await serving((_request, response) => {
    const piece = Buffer.alloc(1024 * 1024);
    const write = () => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once("drain", write);
    };
    write();
  });
  const response = await boundedFetch()(url);
  await expect(response.text()).rejects.toThrow("over 32 MiB");
});
