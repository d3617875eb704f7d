import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { askServer } from "./harvest-server.ts";
import { FAKE_SERVER, folderWith } from "./test-support.ts";

const target = (...args: string[]) => ({
  command: "node",
  args: [FAKE_SERVER, ...args],
  env: {},
  cwd: process.cwd(),
});

/** The message with which asking fails. */
const failure = (asking: Promise<unknown>) =>
  asking.then(
    () => "",
    (error: Error) => error.message,
  );

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("askServer", () => {
  it("lists the tools of all pages and what the server says of itself", async () => {
    const answer = await askServer(target("pages"));
    expect(answer.tools).toMatchObject([{ name: "first" }, { name: "second" }, { name: "third" }]);
    expect(answer.info).toMatchObject({ name: "fake", title: "Fake server", version: "1.2.3" });
  });

  it("hands odd tools over as they are, one bad tool not costing the others", async () => {
    const { tools } = await askServer(target("odd"));
    expect(JSON.stringify(tools)).toBe(
      '[{"name":42},{"name":"bare"},{"name":"kept","inputSchema":{"type":"object","__proto__":{"x":1},"x-own":[1]}}]',
    );
  });

  it("stops a list that never ends, and says so", async () => {
    const { tools, notes } = await askServer(target("endless"));
    expect(tools).toHaveLength(100);
    expect(notes).toEqual(["tools beyond page 100 of its list are left out"]);
  });

  it("reads on past garbage on stdout", async () => {
    expect((await askServer(target("garbage"))).tools).toMatchObject([{ name: "only" }]);
  });

  it("says in one line why a server did not answer", async () => {
    expect(await failure(askServer(target("hangs"), 300))).toMatch(
      /^did not answer within 0\.3 s; a "timeout"/,
    );
    expect(await failure(askServer(target("dies")))).toBe(
      'ended with code 3 before it listed its tools; its last words: "no \\u001b[31mtoken\\u001b[0m given"',
    );
    expect(await failure(askServer(target("refuses")))).toBe(
      'could not be asked: "log in\\nfirst"',
    );
    expect(await failure(askServer(target("toolless")))).toBe("offers no tools");
    const missing = { ...target(), command: "no-such-command-here" };
    expect(await failure(askServer(missing))).toBe(
      'cannot be started: there is no command "no-such-command-here"',
    );
    expect(await failure(askServer({ ...target(), cwd: "/no/such" }))).toBe(
      'cannot be started: there is no folder "/no/such"',
    );
    const noise = ["-e", "setInterval(() => console.log('starting…'), 5)"];
    expect(await failure(askServer({ ...target(), args: noise }, 3000))).toContain(
      "what it writes to stdout is no message of MCP",
    );
  });

  it("ends a server that will not end, with all that it started", async () => {
    const file = join(folderWith({}), "pids.json");
    const { tools } = await askServer(target("stays", file));
    expect(tools).toHaveLength(1);
    const pids = z
      .array(z.int())
      .length(2)
      .parse(JSON.parse(readFileSync(file, "utf8")));
    for (let tries = 0; tries < 50 && pids.some(alive); tries += 1) await sleep(20);
    expect(pids.filter(alive)).toEqual([]);
  });
});
