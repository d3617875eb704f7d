import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { importCatalogue } from "./catalogue.ts";
import { collect, folderWith, SILENT } from "./test-support.ts";

/** A set of hostile records beside the repository; it is no part of it. */
const HOSTILE = fileURLToPath(new URL("../../../shared/hostile/", import.meta.url));
const RECORDS = `${HOSTILE}records.ndjson`;

const expectationSchema = z.object({
  id: z.string(),
  class: z.string(),
  expect: z.enum(["page", "reject"]),
  warn: z.string().optional(),
});

async function run(source: string) {
  const scratch = `${folderWith({})}/scratch`;
  const { report, records } = await importCatalogue([source], {
    scratch,
    log: SILENT,
    allowPartial: true,
  });
  return { report, records: await collect(records) };
}

it.skipIf(!existsSync(RECORDS))("all hostile records meet their expectation", async () => {
  const lines = readFileSync(RECORDS, "utf8").trimEnd().split("\n");
  const expected = lines.map((line) => expectationSchema.parse(JSON.parse(line)));
  const { report, records } = await run(RECORDS);
  const rejected = new Set(report.rejected.map(({ line }) => line));
  const warned = new Map(report.warnings.map(({ line, field }) => [line, field]));
  const found = expected.map(({ id }, index) => {
    const line = index + 1;
    return { id, expect: rejected.has(line) ? "reject" : "page", warn: warned.get(line) };
  });
  // A link of another scheme is set aside with a warning too, which the set does not list.
  expect(found.filter((_, index) => expected[index]?.class !== "url")).toEqual(
    expected
      .filter((record) => record.class !== "url")
      .map(({ id, expect, warn }) => ({ id, expect, warn })),
  );
  expect(found.filter((record) => record.expect === "reject")).toHaveLength(25);
  expect([report.records, report.accepted, records.length]).toEqual([410, 385, 385]);
  const paths = records.map(({ path }) => `${path.server}/${path.tool}`.normalize("NFKC"));
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(385);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

interface FileCase {
  file: string;
  accepted: number;
  /** Line and message of each refused line. */
  refused?: Array<[line: number, message: string]>;
}

it.skipIf(!existsSync(HOSTILE)).each<FileCase>([
  { file: "01-truncated-last-line.ndjson", accepted: 2, refused: [[3, "truncated"]] },
  { file: "02-bom.ndjson", accepted: 2 },
  { file: "04-invalid-utf8.ndjson", accepted: 1, refused: [[2, "not valid UTF-8"]] },
  {
    file: "07-not-json-literals.ndjson",
    accepted: 1,
    refused: [2, 3, 4].map((line) => [line, "not JSON"]),
  },
  { file: "08-duplicate-keys.ndjson", accepted: 1 },
  { file: "10-array-not-ndjson.json", accepted: 2 },
  { file: "14-deep-nesting.ndjson", accepted: 1, refused: [[2, "a list, not a record"]] },
  { file: "15-huge-line.ndjson", accepted: 1, refused: [[2, "longer than 2 MiB"]] },
])("the hostile file $file is read as far as it is good", async ({ file, accepted, refused }) => {
  const { report } = await run(`${HOSTILE}files/${file}`);
  expect(report.accepted).toBe(accepted);
  expect(report.rejected.map(({ line, message }) => [line, message])).toEqual(
    (refused ?? []).map(([line, message]) => [line, expect.stringContaining(message)]),
  );
});

it.skipIf(!existsSync(HOSTILE)).each([
  ["05-empty.ndjson", "empty catalogue"],
  ["11-utf16le.ndjson", "the encoding is UTF-16"],
  ["17-gzip-named-ndjson.ndjson", "17-gzip-named-ndjson.ndjson:1: not JSON"],
  ["19-js-frontmatter.mdx", "executable front matter is refused"],
])("the hostile file %s is refused as a whole", async (file, message) => {
  await expect(run(`${HOSTILE}files/${file}`)).rejects.toThrow(message);
});
