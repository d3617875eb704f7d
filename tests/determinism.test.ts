import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";
import { treeOf } from "./support/tree.ts";

const SOURCES = ["tiny.ndjson", "odd-names.ndjson", "hostile.ndjson"];
const FAKE_DATE = pathToFileURL(join(PACKAGE_ROOT, "scripts", "drills", "fake-date.mjs")).href;
const here = scratchFolder();
const elsewhere = mkdtempSync(join(tmpdir(), "tool-pages-"));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Builds a copy of the same sources in a folder from nothing, and gives its tree. */
async function treeBuiltIn(folder: string, env: Record<string, string>, mtime: Date) {
  for (const source of SOURCES) {
    cpSync(join(PACKAGE_ROOT, "tests", "fixtures", source), join(folder, source));
    utimesSync(join(folder, source), mtime, mtime);
  }
  const args = [...SOURCES, "--out", "site", "--work", "work", "--fresh"];
  const { status, stderr } = await runScript("scripts/build.ts", args, { cwd: folder, env });
  expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
  return treeOf(join(folder, "site"));
}

let expected: { [path: string]: string };

beforeAll(async () => {
  expected = await treeBuiltIn(here, { TZ: "UTC", LC_ALL: "C" }, new Date("2001-01-01"));
});

it("gives the same bytes under another clock, time zone, locale, folder and file time", async () => {
  const env = {
    NODE_OPTIONS: `--import ${FAKE_DATE}`,
    FAKE_DATE: "2038-01-19T03:14:07Z",
    TZ: "Pacific/Kiritimati",
    LC_ALL: "tr_TR.UTF-8",
    LANG: "tr_TR.UTF-8",
  };
  const tree = await treeBuiltIn(elsewhere, env, new Date("2099-01-01"));
  expect(Object.keys(tree).length).toBeGreaterThan(100);
  expect(tree).toEqual(expected);
});

const canUnshare = spawnSync("unshare", ["-rn", "true"]).status === 0;

it.skipIf(!canUnshare)("gives the same bytes without a network", () => {
  const sources = SOURCES.map((source) => join(here, source));
  const places = ["--out", join(here, "offline"), "--work", join(here, "offline-work")];
  const args = [...sources, ...places, "--fresh"];
  const script = join(PACKAGE_ROOT, "scripts", "build.ts");
  const { status, stderr } = spawnSync("unshare", ["-rn", process.execPath, script, ...args], {
    cwd: here,
    encoding: "utf8",
  });
  expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
  expect(treeOf(join(here, "offline"))).toEqual(expected);
});
