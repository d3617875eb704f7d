import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexedServer } from "../../schemas/server-index.ts";
import { findingsOf } from "./findings.ts";
import { gatewayConfig } from "./gateway-config.ts";
import { matchEntry } from "./match.ts";
import { packageOf } from "./package-of.ts";
import { type Entry, readConfig } from "./read-config.ts";

function entries(value: unknown): Entry[] {
  const read = readConfig(JSON.stringify(value));
  if (!read.ok) throw new Error(read.error);
  return read.entries;
}

function entry(value: unknown): Entry {
  const [first] = entries({ mcpServers: { it: value } });
  if (!first) throw new Error("no entry");
  return first;
}

const findings = (value: unknown) =>
  findingsOf(entry(value)).map((parts) =>
    parts.map((part) => (typeof part === "string" ? part : part.code)).join(""),
  );

describe("reading a configuration", () => {
  it("finds the list where each client keeps it, comments and trailing commas included", () => {
    const list = { a: { command: "x" } };
    for (const value of [
      { mcpServers: list },
      { servers: list },
      { mcp: { servers: list } },
      { context_servers: list },
    ])
      expect(entries(value).map(({ key }) => key)).toEqual(["a"]);
    const read = readConfig('{ // mine\n "servers": { "a": { "command": "x", }, } }');
    expect(read).toMatchObject({ ok: true });
  });

  it("says what is wrong with anything else", () => {
    for (const text of ["", "x", "[]", "{}", '{"mcpServers":{}}', '{"tools":[]}', "[".repeat(1e5)])
      expect(readConfig(text)).toMatchObject({ ok: false });
  });

  it("takes an entry of the wrong type for one that says nothing", () => {
    expect(entry(5)).toMatchObject({ key: "it", command: "", args: [] });
    expect(entry({ command: 5, args: "x" })).toMatchObject({ command: "" });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readConfig(text);
        if (read.ok) read.entries.map((one) => [findingsOf(one), matchEntry(one, [])]);
      }),
    );
  });
});

it.each([
  [["npx", "-y", "@scope/name@1.2.3", "/tmp"], { name: "@scope/name", version: "1.2.3" }],
  [["npx", "-y", "@scope/name"], { name: "@scope/name", version: "" }],
  [["npx", "name@latest"], { name: "name", version: "" }],
  [["cmd", "/c", "npx", "-y", "name"], { name: "name", version: "" }],
  [["C:\\nodejs\\npx.cmd", "name"], { name: "name", version: "" }],
  [["uvx", "mcp-server-git==2.0"], { name: "mcp-server-git", version: "2.0" }],
  [["uvx", "--from", "pack@1.0", "program"], { name: "pack", version: "1.0" }],
  [["uv", "tool", "run", "pack"], { name: "pack", version: "" }],
  [
    ["docker", "run", "-i", "--rm", "-e", "TOKEN", "mcp/git:1.0"],
    { name: "mcp/git", version: "1.0" },
  ],
  [["docker", "run", "ghcr.io:443/a/b"], { name: "ghcr.io:443/a/b", version: "" }],
  [["node", "server.js"], undefined],
])("%j starts %j", ([command = "", ...args], started) => {
  expect(packageOf({ command, args })).toEqual(started);
});

describe("finding an entry in the catalogue", () => {
  const server = (path: string, label: string, id: string, pack: string, repository: string) =>
    [path, label, id, pack, repository, [1, 0, 0, 1]] satisfies IndexedServer;
  const index = [
    server("a", "Files", "acme/files", "@acme/files", "https://github.com/acme/servers"),
    server("b", "Mail", "acme/mail", "", "https://github.com/Acme/mail-mcp"),
    server("c", "Files", "other/files", "", ""),
  ];
  const found = (value: unknown, key = "it") => {
    const [one] = entries({ mcpServers: Object.fromEntries([[key, value]]) });
    const match = one && matchEntry(one, index);
    return match && [match.ground, match.servers.map(([path]) => path).join("")];
  };

  it("goes by the package before all else", () => {
    expect(found({ command: "npx", args: ["@acme/files@2"] }, "mail")).toEqual(["package", "a"]);
  });

  it("goes by the repository that is named", () => {
    const args = ["--from", "git+https://github.com/acme/mail-mcp.git", "mail"];
    expect(found({ command: "uvx", args })).toEqual(["repository", "b"]);
  });

  it("goes by the name, and then gives every server of that name", () => {
    expect(found({ url: "https://mcp.example/" }, "files")).toEqual(["name", "ac"]);
  });

  it("finds nothing where nothing agrees", () => {
    expect(found({ command: "npx", args: ["@acme/file"] })).toBeUndefined();
  });
});

describe("what to change", () => {
  it("is nothing for a bound package without secrets", () => {
    const env = { API_TOKEN: ["$", "{input:token}"].join("") };
    expect(findings({ command: "npx", args: ["-y", "a@1.0.0", "/data/notes"], env })).toEqual([]);
    expect(
      findings({ url: "https://mcp.example/", headers: { Authorization: "Bearer $TOKEN" } }),
    ).toEqual([]);
    expect(findings({ url: "http://localhost:3000/" })).toEqual([]);
  });

  it("names an unbound package, plain http, wide folders and containers without walls", () => {
    expect(findings({ command: "npx", args: ["a"] })).toEqual([
      expect.stringMatching(/^Bind the version of a:/),
    ]);
    expect(findings({ url: "http://mcp.example/" })).toEqual([expect.stringMatching(/^Use https/)]);
    for (const path of ["/", "~", "/home/ann", "C:\\Users\\ann", "C:\\"])
      expect(findings({ command: "node", args: ["x.js", path] })).toHaveLength(1);
    const args = ["run", "--privileged", "-v", "/:/host", "-v", "/var/run/docker.sock:/s", "a:1"];
    expect(findings({ command: "docker", args })).toHaveLength(3);
  });

  it("names a secret by its name and never repeats its value", () => {
    const found = findings({
      command: "node",
      args: ["x.js", "--api-key", "hunter2", "--auth-token=hunter2"],
      env: { GITHUB_TOKEN: "hunter2", DEBUG: "hunter2" },
      url: "https://mcp.example/?token=hunter2",
    });
    expect(found).toHaveLength(4);
    expect(found.join(" ")).toContain("GITHUB_TOKEN");
    expect(found.join(" ")).not.toContain("hunter2");
  });

  it("names tools that are called without a question", () => {
    const one = { command: "node", args: [], alwaysAllow: ["drop"] };
    expect(findings(one).join()).toContain("drop");
    expect(findings({ ...one, alwaysAllow: ["*"] }).join()).toContain("Every call");
    expect(findings({ command: "node", trust: true }).join()).toContain("Every call");
  });

  it("is said of no entry that is switched off", () => {
    expect(findings({ command: "npx", args: ["a"], disabled: true })).toEqual([
      "It is switched off, so no client starts it.",
    ]);
  });
});

it("writes the same list through a gateway, whatever the names", () => {
  const text = gatewayConfig(entries({ mcpServers: { "a b/ü": { command: "x" } } }));
  expect(JSON.parse(text)).toMatchObject({
    mcpServers: { "a b/ü": { url: "https://your-gateway.example/mcp/a%20b%2F%C3%BC/" } },
  });
});
