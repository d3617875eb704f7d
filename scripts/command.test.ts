import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { folderWith } from "./catalogue/test-support.ts";
import { PACKAGE_ROOT } from "./paths.ts";

const module = (name: string) => pathToFileURL(join(PACKAGE_ROOT, "scripts", name)).href;

const COMMAND = `
import { runCommand } from ${JSON.stringify(module("command.ts"))};
import { Failure } from ${JSON.stringify(module("failure.ts"))};
await runCommand({
  usage: "the usage\\n",
  options: { how: { type: "string" } },
  async main({ values: { how }, log }) {
    log.info("working");
    if (how === "failure") throw new Failure("it is full");
    if (how === "misuse") throw new Failure("no such way", { misuse: true });
    if (how === "fault") throw new TypeError("x is undefined");
    process.stdout.write("result\\n");
  },
});
`;

function run(...args: string[]) {
  const file = join(folderWith({ "command.ts": COMMAND }), "command.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

it("success is 0; results on stdout, progress on stderr", () => {
  expect(run()).toEqual({ status: 0, stdout: "result\n", stderr: "working\n" });
});

it("--quiet leaves the results and the errors", () => {
  expect(run("--quiet")).toEqual({ status: 0, stdout: "result\n", stderr: "" });
  const failed = { status: 1, stdout: "", stderr: "error: it is full\n" };
  expect(run("--quiet", "--how", "failure")).toEqual(failed);
});

it("--help prints the usage and does nothing else", () => {
  expect(run("--help", "--how", "failure")).toEqual({
    status: 0,
    stdout: "the usage\n",
    stderr: "",
  });
});

it("a failure is 1 and one line", () => {
  expect(run("--how", "failure")).toMatchObject({
    status: 1,
    stderr: "working\nerror: it is full\n",
  });
});

it("a fault of ours is 1 and its stack", () => {
  const { status, stderr } = run("--how", "fault");
  expect(status).toBe(1);
  expect(stderr).toMatch(/TypeError: x is undefined\n\s+at /);
});

it.each([["--how", "misuse"], ["--unknown"], ["word"], ["--how"]])(
  "misuse is 2: %s %s",
  (...args) => {
    expect(run(...args)).toMatchObject({ status: 2, stdout: "" });
  },
);

it("misuse of the options shows the usage", () => {
  expect(run("--unknown").stderr).toMatch(/^error: Unknown option '--unknown'.*\n\nthe usage\n$/s);
});
