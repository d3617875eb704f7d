// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of client configurations
import { describe, expect, it } from "vitest";
import { readEntry } from "./harvest-config.ts";

const read = (value: unknown, environment: NodeJS.ProcessEnv = {}) =>
  readEntry("key", value, "/etc/mcp/config.json", environment);

describe("readEntry", () => {
  it("names the server after its key unless the entry says otherwise", () => {
    expect(read({ command: "x" })?.server).toEqual({ id: "key" });
    const server = { id: "acme/x", name: "X", license: "MIT" };
    expect(read({ command: "x", server })?.server).toEqual(server);
  });

  it("fills placeholders from the environment, also with a default", () => {
    const env = { TOKEN: "${env:SECRET}", MODE: "${MODE:-quiet}", N: 5, PLAIN: "$HOME" };
    const args = ["--key=${SECRET}", "${input:x}"];
    expect(read({ command: "${BIN:-node}", args, env }, { SECRET: "s" })?.target).toEqual({
      command: "node",
      args: ["--key=s", "${input:x}"],
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

  it("takes a folder relative to the configuration", () => {
    expect(read({ command: "x", cwd: "../srv" })?.target).toMatchObject({ cwd: "/etc/srv" });
  });

  it("reads an https address with headers, and http only on this machine", () => {
    const headers = { Authorization: "Bearer ${T}" };
    const entry = read({ type: "http", url: "https://mcp.example.org/mcp", headers }, { T: "s" });
    expect(entry?.target).toEqual({
      url: new URL("https://mcp.example.org/mcp"),
      headers: { Authorization: "Bearer s" },
    });
    expect(read({ url: "http://127.0.0.1:8080/mcp" })?.target).toHaveProperty("url");
    for (const url of ["http://mcp.example.org/", "file:///etc/passwd", "mcp.example.org", ""])
      expect(() => read({ url })).toThrow("the url is not an https address");
  });

  it("leaves out a disabled entry", () => {
    expect(read({ command: "x", disabled: true })).toBeUndefined();
  });

  it("says in one line what is wrong with an entry", () => {
    expect(() => read({})).toThrow("has neither a command nor a url");
    expect(() => read({ url: "https://a.example", type: "sse" })).toThrow("SSE");
    expect(() => read("x")).toThrow(/expected object/);
    expect(() => read({ command: "x", args: [{}] })).toThrow('"args.0"');
    const server = { repository: "javascript:x" };
    expect(() => read({ command: "x", server })).toThrow('"server.repository": not a plain http');
  });
});
