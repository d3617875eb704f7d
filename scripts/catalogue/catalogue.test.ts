import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordSchema } from "../../src/schemas/record.ts";
import { catalogueReportSchema } from "../../src/schemas/report.ts";
import { importCatalogue } from "./catalogue.ts";
import { folderWith, imported, ndjson, SILENT, sourceRecord } from "./test-support.ts";

describe("importCatalogue", () => {
  it("puts each item in exactly one list and counts all", async () => {
    const folder = folderWith({
      "x.ndjson": `${ndjson(sourceRecord(), sourceRecord(), { server: 1 })}oops\n\n${ndjson(
        sourceRecord({ name: "other", inputSchema: 5 }),
      )}`,
    });
    const { report, records, rejected, warnings } = await imported(folder, "x.ndjson");
    expect(catalogueReportSchema.parse(report)).toEqual(report);
    expect([report.records, report.accepted, records.length]).toEqual([5, 2, 2]);
    expect(rejected).toEqual([
      'x.ndjson:2 server "acme/x" tool "read_file" tool.name: listed twice; the first one counts',
      "x.ndjson:3 server: not an object",
      "x.ndjson:4: not JSON",
    ]);
    expect(warnings).toEqual([
      'x.ndjson:6 server "acme/x" tool "other" tool.inputSchema: set aside: expected a JSON object',
    ]);
  });

  it("keeps the first of two duplicate keys out and the last one in, on one page", async () => {
    const text = '{"server":{"id":"a"},"tool":{"name":"first","name":"second"}}\n';
    const { records } = await imported(folderWith({ "x.ndjson": text }), "x.ndjson");
    expect(records.map(({ tool }) => tool.name)).toEqual(["second"]);
  });

  it("reads several sources as one catalogue, the first one winning", async () => {
    const folder = folderWith({
      "a.ndjson": ndjson(sourceRecord({ title: "a" })),
      "b.json": JSON.stringify([sourceRecord({ title: "b" })]),
    });
    const { records, report } = await imported(folder, "b.json", "a.ndjson");
    expect(records.map(({ tool }) => tool.title)).toEqual(["b"]);
    expect(report.rejected).toHaveLength(1);
  });

  it("gives the description of a server to its first record alone, so that lines stay small", async () => {
    const description = "x".repeat(60_000);
    const names = ["a", "b", "c"];
    const folder = folderWith({
      "x.ndjson": ndjson(...names.map((name) => sourceRecord({ name }, { description }))),
    });
    const { records } = await imported(folder, "x.ndjson");
    expect(records.map(({ server }) => server.description?.length)).toEqual([
      60_000,
      undefined,
      undefined,
    ]);
  });

  it("sets a link of a server aside that is longer than any real one", async () => {
    const repository = `https://e.org/${"x".repeat(2048)}`;
    const folder = folderWith({ "x.ndjson": ndjson(sourceRecord({}, { repository })) });
    const { records } = await imported(folder, "x.ndjson");
    expect(records[0]?.server).toEqual({ id: "acme/x" });
    expect(records[0]?.setAside).toEqual([
      { field: "server.repository", reason: "longer than 2048 characters" },
    ]);
  });

  it("gives every record of a server the same details, gaps filled from all of them", async () => {
    const folder = folderWith({
      "x.ndjson": ndjson(
        sourceRecord({ name: "b" }, { name: "X" }),
        sourceRecord({ name: "a" }, { name: "Y", license: "MIT", repository: "javascript:1" }),
      ),
    });
    const { records } = await imported(folder, "x.ndjson");
    const server = { id: "acme/x", name: "X", license: "MIT" };
    expect(records.map((record) => record.server)).toEqual([server, server]);
    expect(records[0]?.setAside).toEqual([
      { field: "server.repository", reason: "not a plain http or https address" },
    ]);
  });

  it("refuses an empty catalogue, says why, and leaves nothing behind", async () => {
    for (const [text, why] of [
      ["", '"[^"]*x.ndjson" was accepted \\(0 rejected\\)$'],
      ["[1]\n", "\\(1 rejected\\); the first fault: .*x.ndjson:1: a list, not a record"],
    ] as const) {
      const folder = folderWith({ "x.ndjson": text });
      await expect(imported(folder, "x.ndjson")).rejects.toThrow(new RegExp(why));
      expect(existsSync(join(folder, ".scratch"))).toBe(false);
    }
  });

  it("removes its scratch file also when reading stops early", async () => {
    const folder = folderWith({ "x.ndjson": ndjson(sourceRecord(), sourceRecord({ name: "b" })) });
    const scratch = join(folder, ".scratch");
    const sources = [join(folder, "x.ndjson")];
    const { records } = await importCatalogue(sources, { scratch, log: SILENT });
    for await (const _ of records) break;
    expect(existsSync(scratch)).toBe(false);
  });

  it("brings any carriable text through exactly, and sorts the same in any input order", async () => {
    const text = fc.string({ unit: "binary", maxLength: 40 }).filter((s) => !s.includes("\0"));
    const names = fc.uniqueArray(
      text.filter((s) => /[\p{L}\p{N}\p{S}]/u.test(s)),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(names, text, text, async (tools, id, description) => {
        const lines = tools.map((name) => sourceRecord({ name, description }, { id: `x${id}` }));
        const folder = folderWith({
          "x.ndjson": ndjson(...lines),
          "y.ndjson": ndjson(...lines.reverse()),
        });
        const { records } = await imported(folder, "x.ndjson");
        expect(new Set(records.map(({ tool }) => tool.name))).toEqual(new Set(tools));
        for (const record of records) {
          expect(recordSchema.parse(record)).toEqual(record);
          expect([record.server.id, record.tool.description]).toEqual([`x${id}`, description]);
        }
        expect((await imported(folder, "y.ndjson")).records).toEqual(records);
      }),
      { numRuns: 60 },
    );
  });
});
