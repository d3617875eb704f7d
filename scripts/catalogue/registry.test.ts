import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { httpServer } from "../../tests/fixtures/catalogue/http-server.ts";
import { type RegistryItem, registry } from "../../tests/fixtures/catalogue/registry.ts";
import { importCatalogue } from "./catalogue.ts";
import { formatIssue } from "./issue.ts";
import { listAddress } from "./registry-list.ts";
import { listedServer, remoteTarget } from "./registry-server.ts";
import { collect, folderWith, SILENT } from "./test-support.ts";

async function imported(source: string, folder = folderWith({})) {
  const options = { scratch: join(folder, "scratch"), log: SILENT };
  const { report, records } = await importCatalogue([source], options);
  return {
    records: await collect(records),
    warnings: report.warnings.map((issue) => formatIssue(issue).replace(source, "REGISTRY")),
  };
}

function item(name: string, url: string, more: Partial<RegistryItem> = {}): RegistryItem {
  const remotes = [{ type: "streamable-http", url }];
  return { server: { name, version: "1.0.0", remotes }, ...more };
}

describe("a registry as a source", () => {
  it("asks the remote endpoint of each server on all pages, told by the registry", async () => {
    const { url } = await httpServer();
    const repository = { url: "https://github.com/acme/one", source: "github" };
    const first = item("com.acme/one", url);
    const told = { title: "One", description: "The first.", websiteUrl: "https://acme.example" };
    Object.assign(first.server, told, { repository });
    const rest = Array.from({ length: 4 }, (_, i) => item(`com.acme/more-${i}`, url));
    const { source, seen } = await registry([first, ...rest]);
    const { records, warnings } = await imported(`${source}?limit=2`);
    expect(warnings).toEqual([]);
    expect(records.map(({ server }) => server.id)).toHaveLength(5);
    expect(records.find(({ server }) => server.id === "com.acme/one")?.server).toEqual({
      id: "com.acme/one",
      name: "far",
      title: "One",
      description: "The first.",
      version: "1.0.0",
      homepage: "https://acme.example",
      repository: "https://github.com/acme/one",
    });
    expect(seen.map((query) => query.get("cursor"))).toEqual([null, "2", "4"]);
    expect(seen.every((query) => query.get("version") === "latest")).toBe(true);
  });

  it("never starts a package, and says how many servers it did not ask", async () => {
    const { url } = await httpServer();
    const packages = [{ registryType: "npm", identifier: "evil", transport: { type: "stdio" } }];
    const { source } = await registry([
      item("com.acme/one", url),
      { server: { name: "com.acme/packaged", version: "1", packages } },
      item("com.acme/old", url, { isLatest: false }),
    ]);
    const { records, warnings } = await imported(`${source}?version=any`);
    expect(records.map(({ server }) => server.id)).toEqual(["com.acme/one"]);
    expect(warnings).toEqual([
      '"REGISTRY": 2 of its servers are gone or have no remote endpoint and were not asked',
    ]);
  });

  it("passes on from when and by which word to list, and leaves out what was deleted", async () => {
    const { url } = await httpServer();
    const updatedAt = "2026-06-01T00:00:00Z";
    const { source, seen } = await registry([
      item("com.acme/new", url, { updatedAt }),
      item("com.acme/gone", url, { updatedAt, status: "deleted" }),
      item("com.acme/old", url),
      item("com.other/new", url, { updatedAt }),
    ]);
    const { records } = await imported(`${source}?updated_since=2026-05-01T00:00:00Z&search=acme`);
    expect(records.map(({ server }) => server.id)).toEqual(["com.acme/new"]);
    expect(seen[0]?.get("updated_since")).toBe("2026-05-01T00:00:00Z");
  });

  it("turns each server that cannot be asked into one warning", async () => {
    const { url } = await httpServer();
    const secret = item("com.acme/secret", url);
    const headers = [{ name: "X-API-Key", isRequired: true, isSecret: true }];
    secret.server["remotes"] = [{ type: "streamable-http", url, headers }];
    const { source } = await registry([
      item("com.acme/one", url),
      secret,
      item("com.acme/down", "http://127.0.0.1:9/mcp"),
    ]);
    const { records, warnings } = await imported(source);
    expect(records).toHaveLength(1);
    expect(warnings).toEqual([
      'REGISTRY server "com.acme/secret": asks for the header "X-API-Key"',
      expect.stringMatching(
        /^REGISTRY server "com.acme\/down": could not be asked: "fetch failed: bad port"$/,
      ),
    ]);
  });

  it("asks a server again only when the registry has another version of it", async () => {
    const { url, seen } = await httpServer();
    const one = item("com.acme/one", url);
    const { source } = await registry([one]);
    const folder = folderWith({});
    const first = await imported(source, folder);
    const asked = seen.length;
    expect((await imported(source, folder)).records).toEqual(first.records);
    expect(seen.length).toBe(asked);
    one.server.version = "1.0.1";
    await imported(source, folder);
    expect(seen.length).toBe(2 * asked);
  });

  it("tries again where the registry is busy, and fails as a whole where it stays away", async () => {
    const { url } = await httpServer();
    const { source, seen } = await registry([item("com.acme/one", url)], 1);
    expect((await imported(source)).records).toHaveLength(1);
    expect(seen).toHaveLength(2);
    await expect(imported("registry+http://127.0.0.1:9")).rejects.toThrow(
      '"registry+http://127.0.0.1:9": the registry could not be read: "fetch failed',
    );
    await expect(imported("registry+http://registry.example")).rejects.toThrow(
      "the address of a registry starts with registry+https://",
    );
  });
});

describe("the address of a registry's list", () => {
  it.each([
    ["https://r.example", "https://r.example/v0.1/servers?version=latest&limit=100"],
    ["https://r.example/sub/v0.1/", "https://r.example/sub/v0.1/servers?version=latest&limit=100"],
    [
      "https://r.example/v0.1/servers?limit=5&version=1.0.0",
      "https://r.example/v0.1/servers?limit=5&version=1.0.0",
    ],
  ])("of %s is %s", (registryUrl, list) => {
    expect(listAddress(new URL(registryUrl)).href).toBe(list);
  });
});

describe("the remote of a listed server", () => {
  const target = (remote: object, more: object[] = []) => {
    const listed = listedServer({ server: { name: "x", remotes: [remote, ...more] } });
    return listed && remoteTarget(listed, { local: false });
  };
  const url = "https://mcp.example/mcp";

  it("is streamable HTTP where there is such a one, else SSE", () => {
    const http = { type: "streamable-http", url };
    const sse = { type: "sse", url: "https://mcp.example/sse" };
    expect(target(sse, [http])).toEqual({ url: new URL(url), headers: {} });
    expect(target(sse)).toMatchObject({ sse: true });
    expect(() => target({ type: "carrier-pigeon", url })).toThrow("no remote of a transport");
  });

  it("never lies on this machine or in a private network", () => {
    for (const host of [
      "localhost",
      "127.0.0.1",
      "[::1]",
      "10.0.0.1",
      "192.168.1.1",
      "172.20.0.1",
      "169.254.169.254",
      "0x7f.1",
      "metadata.google.internal",
      "printer.local",
      "localhost.",
    ])
      expect(() => target({ type: "streamable-http", url: `https://${host}/` })).toThrow(
        "not a public https address",
      );
    for (const bad of ["http://mcp.example/", "file:///etc/passwd", "javascript:1"])
      expect(() => target({ type: "streamable-http", url: bad })).toThrow("https address");
  });

  it("takes values of templates from the registry and from nowhere else", () => {
    const variables = { tenant: { default: "eu" } };
    const remote = { type: "streamable-http", url: "https://{tenant}.example/mcp", variables };
    expect(target(remote)).toMatchObject({ url: new URL("https://eu.example/mcp") });
    expect(() => target({ ...remote, variables: {} })).toThrow('asks for a value of "tenant"');
    const headers = [
      { name: "X-Plan", value: "free" },
      { name: "X-Optional", description: "may be left out" },
    ];
    expect(target({ type: "streamable-http", url, headers })).toMatchObject({
      headers: { "X-Plan": "free" },
    });
  });

  it("is none of what is no server", () => {
    for (const value of [null, 1, [], {}, { server: {} }, { server: { name: 5 } }])
      expect(listedServer(value)).toBeUndefined();
  });
});
