import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, nameKey } from "./fold.ts";
import { bigrams, terms, withoutRegistry } from "./terms.ts";

const text = fc.string({ unit: "binary", maxLength: 200 });

describe("terms", () => {
  it("splits identifiers of every style into folded words", () => {
    expect(terms("qflow_task_set_status")).toEqual(["qflow", "task", "set", "status"]);
    expect(terms("getUserById")).toEqual(["get", "user", "by", "id"]);
    expect(terms("HTMLDocument.save-As/v2")).toEqual(["html", "document", "save", "as", "v2"]);
    expect(terms("Straße CAFÉ ﬁle")).toEqual(["straße", "cafe", "file"]);
  });

  it("reads scripts without spaces as overlapping pairs, also beside Latin letters", () => {
    expect(terms("日历检索 tool")).toEqual(["日历", "历检", "检索", "tool"]);
    expect(terms("AI助手")).toEqual(["ai", "助手"]);
    expect(terms("날씨를 조회")).toEqual(["날씨", "씨를", "조회"]);
    expect(terms("会")).toEqual(["会"]);
    expect(bigrams("カレンダー")).toEqual(["カレ", "レン", "ンダ", "ダー"]);
  });

  it("finds any piece of two or more characters inside a run", () => {
    const run = fc.array(fc.integer({ min: 0x4e00, max: 0x4fff }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(run, fc.nat(), fc.nat(), (points, from, length) => {
        const start = from % (points.length - 1);
        const size = 2 + (length % (points.length - start - 1));
        const whole = new Set(terms(String.fromCodePoint(...points)));
        const piece = terms(String.fromCodePoint(...points.slice(start, start + size)));
        expect(piece.every((pair) => whole.has(pair))).toBe(true);
      }),
    );
  });

  it("gives only words that are words themselves, whatever the text", () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const term of terms(value)) {
          expect(term).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect(fold(term)).toBe(term);
        }
      }),
    );
  });

  it("stays linear on long hostile texts", () => {
    const start = performance.now();
    for (const unit of ["aA", "会議", "A", "a\u0301", "_", "\u200b", "0A"])
      terms(unit.repeat(32_768));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("drops the part of a registry name that many names share", () => {
    expect(withoutRegistry("io.github.acme/files")).toBe("acme/files");
    expect(withoutRegistry("IO.GITHUB.acme")).toBe("acme");
    expect(withoutRegistry("github")).toBe("github");
  });
});

describe("nameKey", () => {
  it("makes one key of all spellings of a name", () => {
    for (const spelling of [
      "create_issue",
      "createIssue",
      "Create Issue",
      "create.issue",
      "ｃreate/issue",
    ])
      expect(nameKey(spelling)).toBe("createissue");
  });

  it("keeps the visible signs of a name that has no letter or digit", () => {
    expect(nameKey("$ ?!")).toBe("$?!");
    expect(nameKey("🚀")).toBe("🚀");
  });

  it("depends on the folded text alone", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(nameKey(fold(value))).toBe(nameKey(value));
      }),
    );
  });
});
