import { expect, it } from "vitest";
import { CborCursor, cborArray, cborText, cborUnsigned } from "./cbor.ts";
import { SIGNATURE } from "./pagefind-meta.ts";
import { recut } from "./recut.ts";

const chunk = (...words: string[]) =>
  Buffer.concat([
    Buffer.from(SIGNATURE),
    cborArray(1),
    cborArray(words.length),
    ...words.map((word) =>
      Buffer.concat([cborArray(3), cborText(word), cborArray(1), cborUnsigned(300), cborArray(0)]),
    ),
  ]);

function wordsOf(bytes: Buffer): string[] {
  const cursor = new CborCursor(bytes, SIGNATURE.length);
  cursor.array();
  return Array.from({ length: cursor.array() }, () => {
    const word = new CborCursor(bytes, cursor.at + 1).text();
    cursor.skip();
    return word;
  });
}

const CHUNKS = [chunk("use", "userid", "😀x"), chunk("a", "delet", "deletion", "deny")];

it("cuts words anew, those of one beginning together, and loses none", () => {
  const cut = recut(CHUNKS, 1);
  expect(cut.map(({ bytes }) => wordsOf(bytes))).toEqual([
    ["a"],
    ["delet", "deletion"],
    ["deny"],
    ["use", "userid"],
    ["😀x"],
  ]);
  expect(recut(CHUNKS, 1_000).map(({ bytes }) => wordsOf(bytes))).toHaveLength(1);
});

it("names a chunk for every word that begins as its words do, a typed form as well as a stem", () => {
  const bytesOf = (text: string) => Buffer.from(text);
  const found = (typed: string) =>
    recut(CHUNKS, 1).find(
      ({ from, to }) =>
        Buffer.compare(bytesOf(typed), bytesOf(from)) >= 0 &&
        Buffer.compare(bytesOf(typed), bytesOf(to)) <= 0,
    );
  expect(wordsOf(found("deleting")?.bytes ?? chunk())).toContain("delet");
  expect(wordsOf(found("uses")?.bytes ?? chunk())).toContain("use");
  expect(wordsOf(found("us")?.bytes ?? chunk())).toContain("use");
  expect(wordsOf(found("de")?.bytes ?? chunk())).toContain("delet");
  expect(found("zzz")).toBeUndefined();
});

it("refuses chunks of another form", () => {
  expect(() => recut([Buffer.concat([Buffer.from(SIGNATURE), cborArray(2)])], 1)).toThrow();
});
