import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { workPaths } from "../../scripts/work.ts";
import { readFrontMatter } from "../../src/lib/front-matter.ts";
import { segment } from "../../src/lib/segment.ts";
import { pageSchema } from "../../src/schemas/page.ts";
import { parsed } from "../support/expected-texts.ts";
import { buildHostileSite, type HostileBuild } from "../support/hostile-build.ts";
import { pageFaults } from "../support/page-faults.ts";
import { scratchFolder } from "../support/scratch.ts";
import { randomNumbers, randomTexts } from "./random-texts.ts";

const SEED = 20_260_131;
const RECORDS = 480;
const PROPERTIES = 5;
/** Texts of a record: seven of the server, three of the tool, three of each property. */
const TEXTS = 10 + 3 * PROPERTIES;
const UNCARRIABLE = ["\0", "\ud800", "\udfff", "\udc00\ud800"];

function* randomRecords() {
  const random = randomNumbers(SEED);
  const text = randomTexts(random);
  for (let i = 0; i < RECORDS; i += 1) {
    const property = () => [text(), { type: "string", description: text(), enum: [text()] }];
    yield {
      id: `r${i}`,
      class: "random",
      expect: "page",
      server: {
        id: `${text()}${i}`,
        name: text(),
        title: text(),
        description: text(),
        package: text(),
        license: text(),
        version: text(),
      },
      tool: {
        name: `${text()}${i}`,
        title: text(),
        description: text(),
        inputSchema: {
          type: "object",
          properties: Object.fromEntries(Array.from({ length: PROPERTIES }, property)),
        },
      },
    };
  }
  for (const [i, bad] of UNCARRIABLE.entries()) {
    const tool = { name: `bad${i}`, description: `${text()}${bad}${text()}` };
    yield { id: `b${i}`, class: "random", expect: "reject", server: { id: "bad" }, tool };
  }
}

describe(`${RECORDS * TEXTS} random texts, from the record to the page`, () => {
  const folder = scratchFolder();
  let build: HostileBuild;

  beforeAll(async () => {
    expect(RECORDS * TEXTS).toBeGreaterThanOrEqual(10_000);
    const source = join(folder, "random.ndjson");
    writeFileSync(source, Array.from(randomRecords(), (r) => `${JSON.stringify(r)}\n`).join(""));
    build = await buildHostileSite(source, folder);
  });

  it("lose no record but those that no page can carry", () => {
    expect(build.report.accepted).toBe(RECORDS);
    expect(build.report.rejected.map(({ field }) => field)).toEqual(
      UNCARRIABLE.map(() => "tool.description"),
    );
    expect(build.report.warnings).toEqual([]);
  });

  it("are in the MDX file what they were in the record", () => {
    const { tools } = workPaths(join(folder, "work"));
    for (const { record } of build.toolPages) {
      const { server, tool } = record.shown;
      const file = join(tools, segment(server.id), `${segment(tool.name)}.mdx`);
      const page = pageSchema.parse(readFrontMatter(readFileSync(file, "utf8")).data);
      expect(page.server).toEqual(server);
      expect(page.tool).toEqual({
        name: tool.name,
        title: tool.title,
        description: tool.description,
      });
      expect(page.inputSchema).toBe(JSON.stringify(tool.inputSchema));
    }
  });

  it("are on the page, as a parser of HTML reads it, what they were in the record", () => {
    const all = build.toolPages.map(({ record }) => record.shown);
    expect(build.toolPages).toHaveLength(RECORDS);
    const faults = build.toolPages.flatMap(({ record, elements }) => [
      ...pageFaults(record, elements, all).map((fault) => `${record.id}: ${fault}`),
    ]);
    expect(faults).toEqual([]);
  });

  it("stand on the page with all that a property has", () => {
    for (const { record, elements } of build.toolPages) {
      const shown = new Set(
        elements.filter(({ attributes }) => attributes.has("data-u")).map(({ text }) => text),
      );
      expect([record.id, shown.has(parsed(String(record.shown.tool.title)))]).toEqual([
        record.id,
        true,
      ]);
      const schema = JSON.stringify(record.shown.tool.inputSchema, null, 2);
      expect([record.id, shown.has(schema)]).toEqual([record.id, true]);
    }
  });
});
