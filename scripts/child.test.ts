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

const modules = (["parent.ts", "child.ts"] as const).map((name) =>
  JSON.stringify(pathToFileURL(join(import.meta.dirname, name))),
);
/** A child of ours that starts another one. */
const STARTING = `
  import { endWithParent } from ${modules[0]};
  import { runChild } from ${modules[1]};
  endWithParent();
  console.log(process.pid);
  const [, , file] = process.argv;
  await runChild({ name: "below", file, args: [], env: {}, log: { info: console.log } });`;

/** The process numbers of a child and of one that it started, once both run. */
async function startedBelow(source: string) {
  const { lines, done } = run(STARTING, join(folderWith({ "below.mjs": source }), "below.mjs"));
  const ended = expect(done).rejects.toThrow("pages: the process ended with");
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(2);
  const [child = 0, below = 0] = lines.map((line) => Number(/\d+$/.exec(line)?.[0]));
  return { child, below, ended };
}

/** The system takes a moment to bury what has lost its parent. */
const isGone = (pid: number) =>
  expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 10_000 }).toBe(false);

it("ends what a child started itself, even where that is stopped", async () => {
  const { below, ended } = await startedBelow(`
    console.log(process.pid);
    process.kill(process.pid, "SIGSTOP");
    setInterval(() => {}, 1000);`);
  await endChildren();
  await ended;
  await isGone(below);
});

it("ends where the process that started it was gone before it could ask", async () => {
  const { child, below, ended } = await startedBelow(`
    import { endWithParent } from ${modules[0]};
    console.log(process.pid);
    process.once("message", () => {});
    await new Promise((later) => setTimeout(later, 1000));
    endWithParent();
    setInterval(() => {}, 1000);`);
  process.kill(child, "SIGKILL");
  await ended;
  await isGone(below);
});

it("ends with the process that started it, however that ended", async () => {
  const { child, below, ended } = await startedBelow(`
    import { endWithParent } from ${modules[0]};
    endWithParent();
    console.log(process.pid);
    setInterval(() => {}, 1000);`);
  process.kill(child, "SIGKILL");
  await ended;
  await isGone(below);
});
