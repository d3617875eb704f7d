#!/usr/bin/env node
// The command that npm links. Plain JavaScript: below node_modules Node takes no TypeScript.
import { spawn } from "node:child_process";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(
    `error: Node 24 or newer is needed, this is ${process.versions.node}; in an npm script the one that comes with tool-pages is used\n`,
  );
  process.exit(1);
}

const installed = import.meta.dirname.split(sep).includes("node_modules");
const hooks = new URL("typescript.mjs", import.meta.url).href;
// In the environment, since the stages that run in processes of their own need it, too.
const flags = `--disable-warning=ExperimentalWarning --import=${hooks}`;
const options = [process.env.NODE_OPTIONS, flags].filter(Boolean).join(" ");

const script = fileURLToPath(new URL("command.ts", import.meta.url));
const child = spawn(process.execPath, [script, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: installed ? { ...process.env, NODE_OPTIONS: options } : process.env,
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.once("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
});
