import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { installedProject } from "./support/installed.ts";
import { runScript } from "./support/run-script.ts";

const TINY = join(PACKAGE_ROOT, "tests", "fixtures", "tiny.ndjson");
const SITE = readFileSync(join(PACKAGE_ROOT, "content", "site.yaml"), "utf8");

describe("the development server", () => {
  // A copy of a checkout, whose templates are edited here: below node_modules nothing is watched.
  const project = installedProject();
  const checkout = join(project.folder, "checkout");
  const own = join(project.folder, "content");
  const template = join(checkout, "src", "components", "site", "Footer.astro");
  let child: ChildProcess;
  let url = "";
  let log = "";

  beforeAll(async () => {
    mkdirSync(join(own, "guides"), { recursive: true });
    writeFileSync(join(own, "site.yaml"), SITE.replace("name: tool-pages", "name: Acme"));
    cpSync(join(project.folder, "node_modules", "tool-pages"), checkout, { recursive: true });
    const script = join(checkout, "scripts", "dev", "command.ts");
    const args = [script, TINY, "--content", own, "--tools", "3", "--port", "0"];
    // Astro behaves otherwise in a process that it takes for a test.
    const { VITEST: _, ...env } = process.env;
    child = spawn(process.execPath, args, { cwd: project.folder, env });
    child.stderr?.on("data", (chunk: Buffer) => {
      log += chunk.toString();
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      url ||= /ready (http:\S+)/.exec(chunk.toString())?.[1] ?? "";
    });
    while (url === "" && child.exitCode === null) await wait(50);
    if (url === "") throw new Error(log);
  });
  afterAll(() => void child?.kill());

  const page = async (path: string) => (await fetch(url + path)).text();
  /** What a page says; nothing while the server starts again. */
  const pageNow = (path: string) => page(path).catch(() => "");
  /** Asks until a page says something; a change takes a moment to be noticed. */
  async function says(path: string, text: string): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await pageNow(path)).includes(text)) return;
      await wait(200);
    }
    throw new Error(`${path} never said ${text}: ${log}`);
  }

  it("serves the tools of the slice, under the brand of its owner", async () => {
    const text = await page("/tools/acme~tasks/get_task/");
    expect(text).toContain('data-field="name"');
    expect(text).toContain("· Acme</title>");
    expect((await page("/catalogue.ndjson")).trim().split("\n")).toHaveLength(3);
    expect((await fetch(`${url}/s/index.json`)).status).toBe(200);
  });

  it("shows an edit of a template", async () => {
    const text = readFileSync(template, "utf8");
    writeFileSync(template, text.replace("<footer", "<p>edited just now</p>\n<footer"));
    await says("/guides/", "edited just now");
  });

  it("says file, line and field of a fault in site.yaml, and goes on once it is mended", async () => {
    const file = join(own, "site.yaml");
    const good = readFileSync(file, "utf8");
    writeFileSync(file, good.replace("email:", "mail:"));
    // Where the server looked while the file was half written, it says so first, and this after it.
    await expect
      .poll(async () => [await pageNow("/guides/"), log].join("\n"), {
        timeout: 20_000,
        interval: 200,
      })
      .toMatch(/content\/site\.yaml:\d+: contact\.email: is missing \(Where readers/);
    writeFileSync(file, good.replace("name: Acme", "name: Mended"));
    await says("/guides/", "· Mended</title>");
  });
});

it.each([
  [["--tools", "0"], 2, "--tools takes a number"],
  [["--only", "no/such"], 1, 'no tool is left of the catalogue by --only ["no/such"]'],
])("dev %j ends with exit code %s", async (options, code, message) => {
  const work = join(PACKAGE_ROOT, ".cache", "test", "dev");
  const args = [TINY, "--work", work, ...options];
  const { status, stderr } = await runScript("scripts/dev/command.ts", args);
  expect([status, stderr]).toEqual([code, expect.stringContaining(message)]);
});
