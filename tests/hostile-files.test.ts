import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { catalogueReportSchema } from "../src/schemas/report.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";
import { treeOf } from "./support/tree.ts";

// Beside the repository, and no part of it.
const FILES = join(PACKAGE_ROOT, "..", "shared", "hostile", "files");
const GOOD = join(PACKAGE_ROOT, "tests", "fixtures", "tiny.ndjson");

const reportSchema = catalogueReportSchema.extend({ pages: z.int() }).loose();

interface Good {
  file: string;
  pages: number;
  /** Line and message of each refused line. */
  refused?: [line: number, message: string][];
}

describe.skipIf(!existsSync(FILES))("a damaged file as the only source", () => {
  const folder = scratchFolder();

  function build(source: string, name: string) {
    const places = ["--out", join(folder, name), "--work", join(folder, `${name}-work`)];
    const report = join(folder, `${name}.json`);
    return runScript("scripts/build.ts", [source, ...places, "--report", report], { cwd: folder });
  }

  it.each<Good>([
    { file: "01-truncated-last-line.ndjson", pages: 2, refused: [[3, "truncated"]] },
    { file: "02-bom.ndjson", pages: 2 },
    { file: "04-invalid-utf8.ndjson", pages: 1, refused: [[2, "UTF-8"]] },
    {
      file: "07-not-json-literals.ndjson",
      pages: 1,
      refused: [2, 3, 4].map((line) => [line, "not JSON"]),
    },
    { file: "08-duplicate-keys.ndjson", pages: 1 },
    { file: "10-array-not-ndjson.json", pages: 2 },
    { file: "14-deep-nesting.ndjson", pages: 1, refused: [[2, ""]] },
    { file: "15-huge-line.ndjson", pages: 1, refused: [[2, "longer than"]] },
  ])("$file gives the pages of its good lines and names the others", async (good) => {
    const { file, pages, refused = [] } = good;
    const { status, stderr } = await build(join(FILES, file), file);
    expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
    const report = reportSchema.parse(
      JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8")),
    );
    expect(globSync("tools/*/*/index.html", { cwd: join(folder, file) })).toHaveLength(pages);
    expect([report.accepted, report.pages]).toEqual([pages, pages]);
    expect(report.rejected.map(({ line, message }) => [line, message])).toEqual(
      refused.map(([line, message]) => [line, expect.stringContaining(message)]),
    );
  });

  describe("where a site was published before", () => {
    let before: object;

    beforeAll(async () => {
      expect(await build(GOOD, "site")).toMatchObject({ status: 0 });
      before = treeOf(join(folder, "site"));
    });

    it.each([
      ["05-empty.ndjson", "empty catalogue"],
      ["11-utf16le.ndjson", "encoding"],
      ["17-gzip-named-ndjson.ndjson", "not JSON"],
      ["19-js-frontmatter.mdx", "executable front matter is refused"],
    ])("%s is refused as a whole, and that site stays as it was", async (file, message) => {
      const { status, stderr } = await build(join(FILES, file), "site");
      expect(status).toBe(1);
      expect(stderr).toContain(message);
      expect(treeOf(join(folder, "site"))).toEqual(before);
      expect(existsSync(join(folder, "PWNED"))).toBe(false);
    });
  });
});
