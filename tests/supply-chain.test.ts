import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { licenceFaults } from "../scripts/licences/licences.ts";
import { PACKAGE_ROOT } from "../scripts/paths.ts";

const read = (file: string) => readFileSync(join(PACKAGE_ROOT, file), "utf8");

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const packages = Object.entries(lockSchema.parse(JSON.parse(read("package-lock.json"))).packages);

const REGISTRY = "https://registry.npmjs.org/";
/** Packages that would run a script while they are installed, were it not refused. */
const KNOWN_SCRIPTS: ReadonlySet<string> = new Set(["esbuild"]);

it("locks every package by its hash, and to no other place than the registry", () => {
  const installed = packages.filter(([path, { link }]) => path !== "" && !link);
  expect(installed.length).toBeGreaterThan(100);
  const elsewhere = installed.filter(
    ([, { resolved = REGISTRY }]) => !resolved.startsWith(REGISTRY),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
  // npm writes no hash for the packages of systems that it was never run on.
  const loose = installed.filter(
    ([, { integrity = "", optional }]) => optional !== true && !/^sha(?:256|512)-/.test(integrity),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

it("lets no package run a script while it is installed, and knows those that would", () => {
  expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
  const scripted = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(new Set(scripted).difference(KNOWN_SCRIPTS)).toEqual(new Set());
});

it("asks for exact versions only", () => {
  const schema = z.record(z.string(), z.string()).optional();
  const { dependencies, devDependencies, optionalDependencies, overrides } = z
    .object({
      dependencies: schema,
      devDependencies: schema,
      optionalDependencies: schema,
      overrides: schema,
    })
    .parse(JSON.parse(read("package.json")));
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

it("has no package of a licence that nobody has looked at", () => {
  expect(licenceFaults(read("package-lock.json"))).toEqual([]);
});

const jobSchema = z.looseObject({
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(z.looseObject({ uses: z.string().optional() })).optional(),
  uses: z.string().optional(),
});
const workflowSchema = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), jobSchema),
});
const workflows = globSync(".github/workflows/*.{yml,yaml}", { cwd: PACKAGE_ROOT }).map((file) => ({
  file,
  text: read(file),
  workflow: workflowSchema.parse(parse(read(file))),
}));

it("pins every action of a workflow by its commit", () => {
  const uses = workflows.flatMap(({ workflow }) =>
    Object.values(workflow.jobs).flatMap((job) => [
      ...(job.uses ? [job.uses] : []),
      ...(job.steps ?? []).flatMap((step) => step.uses ?? []),
    ]),
  );
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((use) => !/^\.\/|@[0-9a-f]{40}$/.test(use))).toEqual([]);
});

it("gives secrets and the right to write to jobs that deploy alone", () => {
  for (const { file, workflow } of workflows) {
    expect([file, Object.values(workflow.permissions)]).toEqual([file, []]);
    for (const [name, job] of Object.entries(workflow.jobs)) {
      if (/^(?:deploy|publish)/.test(name)) continue;
      expect([file, name, /\$\{\{\s*secrets\b/.test(JSON.stringify(job))]).toEqual([
        file,
        name,
        false,
      ]);
      expect(Object.values(job.permissions ?? {}).filter((right) => right === "write")).toEqual([]);
    }
  }
});

it("puts no word of a pull request into a command of a workflow", () => {
  for (const { text } of workflows) {
    expect(text).not.toContain("pull_request_target");
    expect(text).not.toMatch(/\$\{\{\s*github\.(?:event|head_ref)/);
  }
});
