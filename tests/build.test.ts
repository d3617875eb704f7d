import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { STAGE_NAMES } from "../scripts/pipeline.ts";
import { catalogueReportSchema } from "../src/schemas/report.ts";
import { readPages } from "./support/hostile-build.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";
import { treeOf } from "./support/tree.ts";

const fixture = (name: string) => join(PACKAGE_ROOT, "tests", "fixtures", name);
const TINY = fixture("tiny.ndjson");
const HOSTILE = fixture("hostile.ndjson");
const folder = scratchFolder();
const site = (name: string) => join(folder, name, "site");

function build(name: string, sources: string[], options: string[] = [], env = {}) {
  const places = ["--out", site(name), "--work", join(folder, name, "work")];
  mkdirSync(join(folder, name), { recursive: true });
  return runScript("scripts/build.ts", [...sources, ...places, ...options], { env });
}

async function built(...args: Parameters<typeof build>): Promise<void> {
  const { status, stderr } = await build(...args);
  expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
}

const check = (root: string) => runScript("scripts/check/command.ts", ["--out", root]);

const reportSchema = catalogueReportSchema.extend({
  pages: z.int(),
  stages: z.array(
    z.strictObject({ name: z.string(), seconds: z.number(), peakRssMiB: z.int().positive() }),
  ),
  search: z.strictObject({ records: z.int(), files: z.int(), bytes: z.int() }),
  output: z.strictObject({ files: z.int(), bytes: z.int() }),
});

describe("equal sources give equal bytes", () => {
  beforeAll(async () => {
    const english = { TZ: "Pacific/Kiritimati", LANG: "en_US.UTF-8", LC_ALL: "C", BASE_URL: "/x" };
    // Its alphabet ends s, z, t, u.
    const estonian = { TZ: "America/St_Johns", LANG: "et_EE.UTF-8", LC_ALL: "et_EE.UTF-8" };
    await built("first", [TINY, HOSTILE], [], english);
    await built("second", [TINY, HOSTILE], [], estonian);
    await built("clean", [TINY], ["--report", join(folder, "report.json")]);
  });

  it("in other folders, in another time zone and under another locale", () => {
    const tree = treeOf(site("first"));
    expect(Object.keys(tree).length).toBeGreaterThan(100);
    expect(treeOf(site("second"))).toEqual(tree);
  });

  it("stage by stage", async () => {
    for (const name of STAGE_NAMES) {
      const args = [name, TINY, "--work", "stages"];
      const { status, stderr } = await runScript("scripts/stage.ts", args, { cwd: folder });
      expect([name, status, status === 0 ? "" : stderr]).toEqual([name, 0, ""]);
    }
    expect(treeOf(join(folder, "stages", ".cache", "output"))).toEqual(treeOf(site("clean")));
  });

  it("over what an earlier build of other sources left, of whose tools nothing stays", async () => {
    await built("first", [TINY]);
    expect(treeOf(site("first"))).toEqual(treeOf(site("clean")));
  });
});

describe("the report", () => {
  it("has the figures of the contract, and no others", () => {
    const report = reportSchema.parse(
      JSON.parse(readFileSync(join(folder, "report.json"), "utf8")),
    );
    const { records, accepted, rejected, warnings, pages } = report;
    expect({ records, accepted, rejected, warnings, pages }).toEqual({
      records: 5,
      accepted: 5,
      rejected: [],
      warnings: [],
      pages: 5,
    });
    expect(report.stages.map(({ name }) => name)).toEqual([...STAGE_NAMES]);
    expect(report.search.records).toBe(5);
    expect(report.output.files).toBe(Object.keys(treeOf(site("clean"))).length);
    expect(report.output.bytes).toBeGreaterThan(report.search.bytes);
  });
});

describe("a build that fails", () => {
  let before: object;

  beforeAll(() => {
    before = { link: readlinkSync(site("clean")), tree: treeOf(site("clean")) };
  });

  async function expectFailure(sources: string[], options: string[], message: string) {
    const { status, stdout, stderr } = await build("clean", sources, options);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect({ link: readlinkSync(site("clean")), tree: treeOf(site("clean")) }).toEqual(before);
  }

  it("because --strict takes no rejected record leaves the site before as it was", async () => {
    await expectFailure([TINY, HOSTILE], ["--strict"], "--strict takes none");
  });

  it("because a source is missing does so too", async () => {
    await expectFailure([join(folder, "nothing.ndjson")], [], "nothing.ndjson");
  });

  it.each([
    ["mdx", join(".cache", "mdx", "manifest.ndjson")],
    ["templates", join(".cache", "astro")],
    ["pages", join(".cache", "pages", "plan.json")],
  ])("because the stage %s cannot write does so too", async (_, path) => {
    const obstacle = join(folder, "clean", "work", path);
    rmSync(obstacle, { recursive: true, force: true });
    if (path.endsWith("json")) mkdirSync(join(obstacle, "in-the-way"), { recursive: true });
    else writeFileSync(obstacle, "in the way");
    await expectFailure([TINY], ["--fresh"], "");
    rmSync(obstacle, { recursive: true, force: true });
  });

  it("lets the next one succeed, unaided", async () => {
    await built("clean", [TINY]);
    expect(treeOf(site("clean"))).toEqual(
      Object.entries(before).find(([key]) => key === "tree")?.[1],
    );
  });
});

describe("a site below a path", () => {
  beforeAll(() =>
    // With a variable that build tools are known to read.
    built("docs", [TINY], ["--base", "/docs", "--site", "https://example.org"], {
      BASE_URL: "/x/",
    }),
  );

  it("has the path in every link, and no fault", async () => {
    expect(await check(site("docs"))).toMatchObject({ status: 0 });
    const addresses = [...readPages(site("docs")).values()].flatMap(({ elements }) =>
      elements.flatMap(({ attributes }) => [...attributes.values()]),
    );
    const own = addresses.filter((value) => /^\/(?!\/)|^https:\/\/example\.org/.test(value));
    expect(own.length).toBeGreaterThan(500);
    expect(own.filter((value) => !/^(?:https:\/\/example\.org)?\/docs\//.test(value))).toEqual([]);
  });

  it("has it in the files for machines", () => {
    const read = (name: string) => readFileSync(join(site("docs"), name), "utf8");
    expect(read("robots.txt")).toContain("https://example.org/docs/sitemap-index.xml");
    for (const name of ["sitemap-index.xml", "sitemap-0.xml"])
      for (const [, address = ""] of read(name).matchAll(/<loc>(.*?)<\/loc>/g))
        expect(address).toMatch(/^https:\/\/example\.org\/docs\//);
    for (const line of read("catalogue.ndjson").trim().split("\n"))
      expect(line).toContain('"url":"/docs/tools/');
    expect(read("llms.txt")).not.toMatch(/\(https:\/\/example\.org\/(?!docs\/)/);
  });

  it("is found faulty by the check command once a page is gone", async () => {
    const damaged = join(folder, "damaged");
    cpSync(site("docs"), damaged, { recursive: true, dereference: true });
    const [page = ""] = globSync("tools/*/*/index.html", { cwd: damaged });
    rmSync(join(damaged, page));
    const { status, stdout } = await check(damaged);
    expect(status).toBe(1);
    expect(stdout).toContain(`counts: /${page} is in catalogue.ndjson but is no page`);
  });
});

it("a report that cannot be written is a failure, and nothing is published", async () => {
  const { status } = await build("unreported", [TINY], ["--report", folder]);
  expect(status).toBe(1);
  expect(existsSync(site("unreported"))).toBe(false);
});

it.each([
  ["--nonsense"],
  ["--out"],
  ["--site", "ftp://example.org"],
  ["--site", "example.org"],
  ["--base", "docs"],
  ["--base", "/../"],
])("misuse ends with exit code 2 and builds nothing: %s %s", async (...options) => {
  const { status, stdout, stderr } = await build("misuse", [TINY], options);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^error: .*--/);
  expect(readdirSync(join(folder, "misuse"))).toEqual([]);
});
