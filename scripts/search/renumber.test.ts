import { describe, expect, it } from "vitest";
import { renumber, SIGNATURE } from "./renumber.ts";

const text = (value: string) =>
  Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const page = (hash: string, words: number, group: string) =>
  Buffer.concat([Buffer.from([0x83]), text(hash), Buffer.from([words]), text(group)]);
const meta = (...pages: Buffer[]) =>
  Buffer.concat([
    Buffer.from(SIGNATURE),
    Buffer.from([0x86]),
    text("1.6.0"),
    Buffer.from([0x80 + pages.length]),
    ...pages,
    Buffer.from([0x80, 0x80, 0x80, 0x80]),
  ]);

describe("renumber", () => {
  it("gives pages and groups running numbers of the same length, in place", () => {
    const bytes = meta(page("en_ffaa001", 7, "en_group_9"), page("en_00bbcc", 9, "en_group_9"));
    const expected = meta(page("en_0000000", 7, "en_group_0"), page("en_000001", 9, "en_group_0"));
    const names = renumber(bytes, 0);
    expect(bytes).toEqual(expected);
    expect([...names]).toEqual([
      ["en_ffaa001", "en_0000000"],
      ["en_group_9", "en_group_0"],
      ["en_00bbcc", "en_000001"],
    ]);
  });

  it("leaves pages without a group without one", () => {
    const bytes = meta(page("en_ab", 1, ""));
    expect([...renumber(bytes, 3)]).toEqual([["en_ab", "en_03"]]);
  });

  it("refuses files of another form", () => {
    expect(() =>
      renumber(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from([0xa0])]), 0),
    ).toThrow();
    expect(() => renumber(meta(page("en_ab", 1, ""), page("en_ab", 2, "")), 0)).toThrow(
      /two pages/,
    );
    expect(() => renumber(meta(text("en_ab")), 0)).toThrow();
  });
});
