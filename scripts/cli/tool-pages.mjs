#!/usr/bin/env node
// The command that npm links. Plain JavaScript: below node_modules Node takes no TypeScript.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));

/** Node 24: this one, or that of the package, which npm puts on no path where it links a checkout. */
function program() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const own = join(folder, "..", "..", "node_modules", ".bin", "node");
  if (existsSync(own)) return own;
  process.stderr.write(`error: Node 24 or newer is needed, this is ${process.versions.node}\n`);
  process.exit(1);
}

const installed = folder.split(sep).includes("node_modules");
// In the environment, since the stages that run in processes of their own need it, too.
const hooks = pathToFileURL(join(folder, "typescript.mjs")).href;
const flags = `--disable-warning=ExperimentalWarning --import=${hooks}`;
const options = [process.env.NODE_OPTIONS, flags].filter(Boolean).join(" ");

const child = spawn(program(), [join(folder, "command.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
  env: installed ? { ...process.env, NODE_OPTIONS: options } : process.env,
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.once("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
});
