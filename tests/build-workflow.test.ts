import { spawn } from "node:child_process";
import { cpSync, globSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { copyPackage } from "../scripts/bench/build/package-copy.ts";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";
import { treeOf } from "./support/tree.ts";

const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
const jobSchema = z.object({
  steps: z.array(stepSchema),
  env: z.record(z.string(), z.string()).default({}),
  permissions: z.record(z.string(), z.string()),
  strategy: z.object({ matrix: z.object({ part: z.array(z.number()) }) }).optional(),
});
type Job = z.infer<typeof jobSchema>;
const workflowSchema = z.object({
  permissions: z.strictObject({}),
  env: z.record(z.string(), z.string()),
  jobs: z.object({ part: jobSchema, merge: jobSchema, deploy: jobSchema }),
});

const file = readFileSync(join(PACKAGE_ROOT, ".github", "workflows", "build.yml"), "utf8");
const workflow = workflowSchema.parse(parse(file));
const { part, merge, deploy } = workflow.jobs;
const folder = scratchFolder();
const artifacts = join(folder, "artifacts");

/** The value of the few expressions that the workflow uses. */
function filled(value: string, nth: number, of: number): string {
  return value
    .replace(/\$\{\{ vars\.\w+ \|\| '([^']*)' \}\}/g, "$1")
    .replace(/\$\{\{ matrix\.part \}\}/g, String(nth))
    .replace(/\$\{\{ strategy\.job-total \}\}/g, String(of));
}

/** Runs a job on a machine of its own: a fresh copy of the package. */
async function runJob(name: string, job: Job, nth = 1, of = 1): Promise<string> {
  const home = join(folder, name);
  mkdirSync(home);
  const machine = await copyPackage(home);
  const env = Object.fromEntries(
    Object.entries({ ...workflow.env, ...job.env }).map(([key, value]) => [
      key,
      filled(value, nth, of),
    ]),
  );
  for (const step of job.steps) await runStep(step, machine, env, nth, of);
  return machine;
}

async function runStep(
  { uses = "", run, with: options }: Job["steps"][number],
  machine: string,
  env: Record<string, string>,
  nth: number,
  of: number,
): Promise<void> {
  // The copy has its packages by a link.
  if (run !== undefined && run !== "npm ci") await shell(run, machine, env);
  const path = filled(String(options["path"]), nth, of);
  if (uses.startsWith("actions/upload-artifact@"))
    cpSync(join(machine, path), join(artifacts, basename(path)));
  if (uses.startsWith("actions/download-artifact@"))
    for (const name of globSync(`${options["pattern"]}`, { cwd: artifacts }))
      cpSync(join(artifacts, name), join(machine, path, name));
}

/** Runs a step as the runner does: bash that ends at the first fault. */
async function shell(run: string, cwd: string, env: Record<string, string>): Promise<void> {
  const args = ["--noprofile", "--norc", "-eo", "pipefail", "-c", run];
  const child = spawn("bash", args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stderr = await text(child.stderr);
  expect([run, await ended, stderr.slice(-500)]).toEqual([run, 0, expect.anything()]);
}

describe("the build workflow", () => {
  let merged: string;
  let whole: string;

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    const parts = part.strategy?.matrix.part ?? [];
    for (const nth of parts) await runJob(`part ${nth}`, part, nth, parts.length);
    merged = join(await runJob("merge", merge), "dist");
    whole = join(folder, "whole");
    const { SOURCE = "", SITE = "" } = workflow.env;
    const options = ["--site", filled(SITE, 1, 1), "--out", whole, "--work", join(folder, "work")];
    const ended = await runScript("scripts/build.ts", [filled(SOURCE, 1, 1), ...options]);
    expect([ended.status, ended.status === 0 ? "" : ended.stderr]).toEqual([0, ""]);
  }, 900_000);

  it("gives on several machines, byte for byte, the site that one machine gives", () => {
    const tree = treeOf(whole);
    expect(Object.keys(tree).length).toBeGreaterThan(100);
    expect(treeOf(merged)).toEqual(tree);
  });

  it("renders every tool page in exactly one part", () => {
    const pages = (root: string) =>
      globSync("tools/*/*/index.html", { cwd: root }).filter((path) => !path.includes("/page/"));
    const parts = globSync("part */package/part", { cwd: folder });
    const rendered = parts.flatMap((path) => pages(join(folder, path)));
    expect(rendered.sort()).toEqual(pages(whole).sort());
    expect(parts.filter((path) => pages(join(folder, path)).length > 0).length).toBeGreaterThan(1);
  });
});

describe("the jobs that read the catalogue", () => {
  it("may read the repository and nothing else, and see no secret", () => {
    expect([part.permissions, merge.permissions]).toEqual([
      { contents: "read" },
      { contents: "read" },
    ]);
    expect(JSON.stringify([workflow.env, part, merge])).not.toContain("secrets.");
  });

  it("leave writing to a job without steps of ours, and name every action by its commit", () => {
    expect(deploy.steps.filter(({ run }) => run !== undefined)).toEqual([]);
    const actions = [part, merge, deploy].flatMap(({ steps }) => steps.map(({ uses }) => uses));
    for (const action of actions.filter((uses) => uses !== undefined))
      expect(action).toMatch(/@[0-9a-f]{40}$/);
  });
});
