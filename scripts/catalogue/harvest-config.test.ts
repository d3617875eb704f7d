// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of client configurations
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEntry } from "./harvest-config.ts";
import { folderWith } from "./test-support.ts";

const FILE = "/etc/mcp/config.json";
const read = (value: unknown, environment: NodeJS.ProcessEnv = {}, file = FILE) =>
  readEntry("key", value, { environment, inputs: new Map([["city", "Ulm"]]), file });

describe("readEntry", () => {
  it("names the server after its key unless the entry says otherwise", () => {
    expect(read({ command: "x" })?.server).toEqual({ id: "key" });
    const server = { id: "acme/x", name: "X", license: "MIT" };
    expect(read({ command: "x", server })?.server).toEqual(server);
  });

  it("fills placeholders from the environment, also with a default", () => {
    const env = { TOKEN: "${env:SECRET}", MODE: "${MODE:-quiet}", N: 5, PLAIN: "$HOME" };
    const args = ["--key=${SECRET}", "${config:x}", "${EMPTY:-}"];
    expect(read({ command: "${BIN:-node}", args, env }, { SECRET: "s" })?.target).toEqual({
      command: "node",
      args: ["--key=s", "${config:x}", ""],
      env: { TOKEN: "s", MODE: "quiet", N: "5", PLAIN: "$HOME" },
      cwd: process.cwd(),
    });
  });

  it("says which variable is missing instead of starting the server without it", () => {
    for (const env of [{}, { SECRET: "" }])
      expect(() => read({ command: "x", env: { T: "${SECRET}" } }, env)).toThrow(
        "the variable SECRET is not set",
      );
  });

  it("takes an input that an editor would ask for from a variable, or from its default", () => {
    const args = ["${input:api-key}", "${input:city}"];
    expect(read({ command: "x", args }, { INPUT_API_KEY: "k" })?.target).toMatchObject({
      args: ["k", "Ulm"],
    });
    expect(() => read({ command: "x", args })).toThrow(
      "the input api-key is not set; give it as the variable INPUT_API_KEY",
    );
  });

  it("knows the places that Cursor and VS Code know", () => {
    const args = ["${workspaceFolder}${/}a", "${workspaceFolderBasename}"];
    for (const file of ["/home/me/app/.vscode/mcp.json", "/home/me/app/mcp.json"])
      expect(read({ command: "x", args }, {}, file)?.target).toMatchObject({
        args: [join("/home/me/app", "a"), "app"],
      });
  });

  it("takes a folder and a file of variables relative to the configuration", () => {
    expect(read({ command: "x", cwd: "../srv" })?.target).toMatchObject({ cwd: "/etc/srv" });
    const folder = folderWith({ ".env": "# secret\nTOKEN='a b'\nMODE=loud\n" });
    const entry = { command: "x", envFile: ".env", env: { MODE: "quiet" } };
    expect(read(entry, {}, join(folder, "mcp.json"))?.target).toMatchObject({
      env: { TOKEN: "a b", MODE: "quiet" },
    });
    expect(() => read({ command: "x", envFile: "none" })).toThrow(/envFile ".*none" cannot be/);
  });

  it("reads an https address with headers, and http only on this machine", () => {
    const headers = { Authorization: "Bearer ${T}" };
    for (const name of ["url", "httpUrl", "serverUrl"]) {
      const entry = read(
        { type: "http", [name]: "https://${HOST}/mcp", headers },
        { T: "s", HOST: "h" },
      );
      expect(entry?.target).toEqual({
        url: new URL("https://h/mcp"),
        headers: { Authorization: "Bearer s" },
      });
    }
    expect(read({ url: "http://127.0.0.1:8080/mcp" })?.target).toHaveProperty("url");
    for (const url of ["http://mcp.example.org/", "file:///etc/passwd", "mcp.example.org", ""])
      expect(() => read({ url })).toThrow("the url is not an https address");
  });

  it("tells an SSE server from a streamable HTTP one by its type alone", () => {
    const url = "https://a.example/sse";
    expect(read({ url, type: "sse" })?.target).toMatchObject({ sse: true });
    expect(read({ url, type: "http" })?.target).not.toHaveProperty("sse");
  });

  it("reads a timeout in seconds or milliseconds, up to ten minutes", () => {
    const timeout = (timeout: number) => read({ command: "x", timeout })?.timeoutMs;
    expect([60, 60_000, 0.5, 3_600_000].map(timeout)).toEqual([60_000, 60_000, 500, 600_000]);
    expect(read({ command: "x" })?.timeoutMs).toBeUndefined();
  });

  it("leaves out an entry that is switched off", () => {
    expect(read({ command: "x", disabled: true })).toBeUndefined();
    expect(read({ command: "x", enabled: false })).toBeUndefined();
  });

  it("says in one line what is wrong with an entry", () => {
    expect(() => read({})).toThrow(/has neither a command nor a url$/);
    expect(() => read({ comand: "node" })).toThrow(/nor a url, but "comand"$/);
    expect(() => read("x")).toThrow(/expected object/);
    expect(() => read({ command: "x", args: [{}] })).toThrow('"args.0"');
    const server = { repository: "javascript:x" };
    expect(() => read({ command: "x", server })).toThrow('"server.repository": not a plain http');
  });
});
