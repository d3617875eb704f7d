import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutChunks } from "../../scripts/search/chunks.ts";
import { chunkOf, chunkRange } from "./chunk-range.ts";

const key = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "会"), maxLength: 6 });
const keys = fc.array(key, { maxLength: 60 });

describe("chunks", () => {
  it("cover every key by its own prefixes, in at most the files they fill", () => {
    fc.assert(
      fc.property(keys, key, fc.integer({ min: 1, max: 40 }), (list, prefix, limit) => {
        const entries = list
          .toSorted((a, b) => (a < b ? -1 : 1))
          .map((one) => ({ key: one, line: one }));
        const { chunks, files } = cutChunks(entries, limit);
        const range = chunkRange(chunks, prefix);
        for (const [i, file] of files.entries()) {
          const inside = range !== undefined && i >= range[0] && i <= range[1];
          const has = file.split("\n").some((line) => line.startsWith(prefix));
          if (entries.length > 0 && has) expect(inside).toBe(true);
        }
      }),
    );
  });

  it("keep equal keys in one file and number entries through", () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 20 }), (list, limit) => {
        const entries = list
          .toSorted((a, b) => (a < b ? -1 : 1))
          .map((one, id) => ({ key: one, line: String(id) }));
        const { chunks, files } = cutChunks(entries, limit);
        const fileOf = new Map<string, number>();
        for (const [id, entry] of entries.entries()) {
          const chunk = chunkOf(chunks, id);
          expect(files[chunk?.index ?? -1]?.split("\n")[id - (chunk?.firstId ?? 0)]).toBe(
            String(id),
          );
          expect(fileOf.get(entry.key) ?? chunk?.index).toBe(chunk?.index);
          fileOf.set(entry.key, chunk?.index ?? -1);
        }
        expect(chunkOf(chunks, entries.length)).toBeUndefined();
      }),
    );
  });

  it("answer nothing from an empty list", () => {
    expect(chunkRange({ firstKeys: [], sizes: [] }, "a")).toBeUndefined();
  });
});
