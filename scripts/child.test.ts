import { join } from "node:path";
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
  const ended = expect(done).rejects.toThrow("pages: the process ended with SIGKILL");
  while (lines.length === 0) await new Promise((later) => setTimeout(later, 5));
  await endChildren();
  await ended;
  expect(lines).toEqual(["pages: here"]);
});
