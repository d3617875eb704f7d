import { describe, expect, it } from "vitest";
import { cborArray, cborText, cborUnsigned } from "./cbor.ts";
import { readMeta, SIGNATURE, writeMeta } from "./pagefind-meta.ts";

const bytes = (...items: Buffer[]) => Buffer.concat([Buffer.from(SIGNATURE), ...items]);
const page = (id: string, words: number, group: string) =>
  Buffer.concat([cborArray(3), cborText(id), cborUnsigned(words), cborText(group)]);
const META = bytes(
  cborArray(5),
  cborText("1.6.0"),
  cborArray(2),
  page("en_ffaa001", 7, "en_group_9"),
  page("en_00bbcc", 70_000, ""),
  cborArray(1),
  Buffer.concat([cborArray(3), cborText(""), cborText("信用"), cborText("en_1")]),
  cborArray(0),
  cborArray(0),
);

describe("the metadata of a Pagefind index", () => {
  it("is read, and written with the same bytes", () => {
    const meta = readMeta(META);
    expect(meta.pages).toEqual([
      { id: "en_ffaa001", words: 7, group: "en_group_9" },
      { id: "en_00bbcc", words: 70_000, group: "" },
    ]);
    expect(meta.chunks).toEqual([{ from: "", to: "信用", id: "en_1" }]);
    expect(writeMeta(meta).equals(META)).toBe(true);
  });

  it("is refused in another form", () => {
    expect(() => readMeta(bytes(Buffer.from([0xa0])))).toThrow();
    expect(() =>
      readMeta(bytes(cborArray(5), cborText("1"), cborArray(1), cborText("x"))),
    ).toThrow();
    expect(() => readMeta(META.subarray(0, -8))).toThrow();
  });
});
