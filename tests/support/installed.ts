import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll } from "vitest";
import { PACKAGE_ROOT } from "../../scripts/paths.ts";
import type { Ended } from "./run-script.ts";

/** A project outside this one that has tool-pages below its node_modules, as npm leaves it there. */
export interface Project {
  folder: string;
  /** Runs the command that npm links, in a folder of the project. */
  toolPages(cwd: string, ...args: string[]): Promise<Ended>;
}

/** The package is what `npm pack` makes; its dependencies are links to ours, so nothing is loaded. */
export function installedProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const modules = join(folder, "node_modules");
  const own = join(modules, "tool-pages");
  mkdirSync(own, { recursive: true });
  run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], PACKAGE_ROOT);
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  run("tar", ["xzf", join(folder, file), "-C", own, "--strip-components", "1"], folder);
  const ours = join(PACKAGE_ROOT, "node_modules");
  for (const name of readdirSync(ours)) symlinkSync(join(ours, name), join(modules, name));
  const dependencies = { "tool-pages": `file:${file}` };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const script = join(own, "scripts", "cli", "tool-pages.mjs");
  return {
    folder,
    toolPages: async (cwd, ...args) => {
      const child = spawn(process.execPath, [script, ...args], { cwd });
      const status = new Promise<number | null>((resolve) => child.once("close", resolve));
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return { status: await status, stdout, stderr };
    },
  };
}

function run(program: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
}
