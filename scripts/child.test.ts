import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { folderWith, SILENT } from "./catalogue/test-support.ts";
import { endChildren, runChild } from "./child.ts";

function run(source: string, ...args: string[]) {
  const lines: string[] = [];
  const log = { ...SILENT, info: (line: string) => lines.push(line) };
  const file = join(folderWith({ "child.mjs": source }), "child.mjs");
  return { lines, done: runChild({ name: "pages", file, args, env: { OWN: "value" }, log }) };
}

it("passes arguments and environment on, and every line of output to the log", async () => {
  const source = `
    console.log(process.argv[2], process.env.OWN);
    console.error("to stderr, without an end");
    process.stdout.write("half a line");`;
  const { lines, done } = run(source, "argument");
  await done;
  expect(lines.sort()).toEqual([
    "pages: argument value",
    "pages: half a line",
    "pages: to stderr, without an end",
  ]);
});

it.each([
  ["an exit code", "process.exit(3)", "pages: the process ended with exit code 3"],
  ["an error", "throw new Error('x')", "pages: the process ended with exit code 1"],
  [
    "a signal",
    "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)",
    "pages: the process ended with SIGKILL",
  ],
])("reports %s", async (_, source, message) => {
  await expect(run(source).done).rejects.toThrow(message);
});

it("ends the children that run, and their last words come before that", async () => {
  const { lines, done } = run("console.log('here'); setInterval(() => {}, 1000)");
  const ended = expect(done).rejects.toThrow("pages: the process ended with SIGTERM");
  while (lines.length === 0) await new Promise((later) => setTimeout(later, 5));
  await endChildren();
  await ended;
  expect(lines).toEqual(["pages: here"]);
});

it("ends what a child started itself, even where that is stopped", async () => {
  const parent = pathToFileURL(join(import.meta.dirname, "parent.ts"));
  const child = pathToFileURL(join(import.meta.dirname, "child.ts"));
  const source = `
    import { runChild } from ${JSON.stringify(child)};
    import { endWithParent } from ${JSON.stringify(parent)};
    endWithParent();
    const [, , file] = process.argv;
    await runChild({ name: "below", file, args: [], env: {}, log: { info: console.log } });`;
  const below = `
    console.log(process.pid);
    process.kill(process.pid, "SIGSTOP");
    setInterval(() => {}, 1000);`;
  const { lines, done } = run(source, join(folderWith({ "below.mjs": below }), "below.mjs"));
  const ended = expect(done).rejects.toThrow("pages: the process ended with");
  while (lines.length === 0) await new Promise((later) => setTimeout(later, 5));
  await endChildren();
  await ended;
  const [line = ""] = lines;
  expect(line).toMatch(/^pages: below: \d+$/);
  // The system takes a moment to bury what has lost its parent.
  const entry = `/proc/${line.split(" ").at(-1)}`;
  await expect.poll(() => existsSync(entry), { timeout: 10_000 }).toBe(false);
});
