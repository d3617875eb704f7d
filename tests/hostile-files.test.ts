import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { catalogueReportSchema } from "../src/schemas/report.ts";
import { MADE_FILES } from "./support/made-files.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";
import { treeOf } from "./support/tree.ts";

const GOOD = join(PACKAGE_ROOT, "tests", "fixtures", "tiny.ndjson");
const MADE = scratchFolder();
for (const [file, bytes] of MADE_FILES) writeFileSync(join(MADE, file), bytes);
// Beside the repository, and no part of it.
const SHARED = join(PACKAGE_ROOT, "..", "shared", "hostile", "files");

const reportSchema = catalogueReportSchema.extend({ pages: z.int() }).loose();

interface Good {
  file: string;
  pages: number;
  /** Line and message of each refused line. */
  refused?: [line: number, message: string][];
}
interface FileSet {
  name: string;
  source: string;
  good: Good[];
  /** Each with what is said of it. */
  bad: [file: string, message: string][];
}

const lines = (message: string, ...numbers: number[]) =>
  numbers.map((line): [number, string] => [line, message]);

const SETS: FileSet[] = [
  {
    name: "a damaged file of our own",
    source: MADE,
    good: [
      { file: "01-truncated-last-line.ndjson", pages: 2, refused: lines("truncated", 3) },
      { file: "02-bom.ndjson", pages: 2 },
      { file: "03-crlf.ndjson", pages: 2 },
      { file: "04-invalid-utf8.ndjson", pages: 1, refused: lines("UTF-8", 2) },
      { file: "06-blank-lines.ndjson", pages: 2 },
      { file: "07-not-json.ndjson", pages: 1, refused: lines("not JSON", 2, 3, 4, 5) },
      { file: "08-duplicate-keys.ndjson", pages: 1 },
      { file: "09-proto.ndjson", pages: 2 },
      { file: "12-no-final-newline.ndjson", pages: 2 },
      { file: "13-line-separators.ndjson", pages: 2 },
      { file: "14-deep-nesting.ndjson", pages: 1, refused: lines("", 2, 3) },
      { file: "15-huge-line.ndjson", pages: 1, refused: lines("longer than", 2) },
      { file: "16-nul-bytes.ndjson", pages: 1, refused: lines("NUL", 2) },
      {
        file: "18-scalars.ndjson",
        pages: 1,
        refused: [...lines("a single value", 2, 3, 4, 5), [6, "a list"]],
      },
    ],
    bad: [
      ["05-empty.ndjson", "empty catalogue"],
      ["10-array.ndjson", 'a line holds one {"server": …, "tool": …}'],
      ["11-utf16le.ndjson", "encoding"],
      ["17-gzip.ndjson", "not JSON"],
      ["19-js-front-matter.mdx", "executable front matter is refused"],
      ["20-js-fence-in-body.mdx", "not a catalogue"],
      // A first site may come from a part; one that is published gives way to none.
      ["01-truncated-last-line.ndjson", ":3: truncated"],
    ],
  },
  {
    name: "a damaged file beside the repository",
    source: SHARED,
    good: [
      { file: "01-truncated-last-line.ndjson", pages: 2, refused: lines("truncated", 3) },
      { file: "02-bom.ndjson", pages: 2 },
      { file: "04-invalid-utf8.ndjson", pages: 1, refused: lines("UTF-8", 2) },
      { file: "07-not-json-literals.ndjson", pages: 1, refused: lines("not JSON", 2, 3, 4) },
      { file: "08-duplicate-keys.ndjson", pages: 1 },
      { file: "10-array-not-ndjson.json", pages: 2 },
      { file: "14-deep-nesting.ndjson", pages: 1, refused: lines("", 2) },
      { file: "15-huge-line.ndjson", pages: 1, refused: lines("longer than", 2) },
    ],
    bad: [
      ["05-empty.ndjson", "empty catalogue"],
      ["11-utf16le.ndjson", "encoding"],
      ["17-gzip-named-ndjson.ndjson", "not JSON"],
      ["19-js-frontmatter.mdx", "executable front matter is refused"],
    ],
  },
];

describe.each(SETS)("$name as the only source", ({ source, good, bad }) => {
  describe.skipIf(!existsSync(source))("of a build", () => {
    const folder = scratchFolder();

    function build(file: string, name: string) {
      const places = ["--out", join(folder, name), "--work", join(folder, `${name}-work`)];
      const report = join(folder, `${name}.json`);
      return runScript("scripts/build.ts", [file, ...places, "--report", report], { cwd: folder });
    }

    it.each(good)("$file gives the pages of its good lines and names the others", async (one) => {
      const { file, pages, refused = [] } = one;
      const { status, stderr } = await build(join(source, file), file);
      expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
      const report = reportSchema.parse(
        JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8")),
      );
      expect(globSync("tools/*/*/index.html", { cwd: join(folder, file) })).toHaveLength(pages);
      expect([report.accepted, report.pages]).toEqual([pages, pages]);
      expect(report.rejected.map(({ line, message }) => [line, message])).toEqual(
        refused.map(([line, message]) => [line, expect.stringContaining(message)]),
      );
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    });

    describe("where a site was published before", () => {
      let before: object;

      beforeAll(async () => {
        expect(await build(GOOD, "site")).toMatchObject({ status: 0 });
        before = treeOf(join(folder, "site"));
      });

      it.each(bad)(
        "%s is refused as a whole, and that site stays as it was",
        async (file, says) => {
          const { status, stderr } = await build(join(source, file), "site");
          expect(status).toBe(1);
          expect(stderr).toContain(says);
          expect(treeOf(join(folder, "site"))).toEqual(before);
          expect(existsSync(join(folder, "PWNED"))).toBe(false);
        },
      );
    });
  });
});
