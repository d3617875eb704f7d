import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Category } from "../schemas/record.ts";
import { wordingSchema } from "../schemas/wording.ts";
import { readWordings } from "./content.ts";
import { kindWording } from "./kind-wording.ts";

const WORDINGS = readWordings(fileURLToPath(new URL("../..", import.meta.url)));
const ours = (category: Category) => {
  const wording = WORDINGS.get(category);
  if (!wording) throw new Error("no words");
  return wording;
};
const rated = (category: Category, ...rules: string[]) => ({
  category,
  reasons: rules.map((rule) => ({ rule, text: "T." })),
});
const of = (...rules: string[]) => kindWording(ours("write"), rated("write", ...rules));
const OLD_VALUE = /hold before|old state|set back and forth/;

describe("the words for a Write tool", () => {
  it("ask about an old value where it changes one", () => {
    expect(of("does-update").lead).toContain("to change what is there");
    expect(of("does-update").approver.join(" ")).toMatch(OLD_VALUE);
    expect(of("does-update").detection.join(" ")).toMatch(OLD_VALUE);
  });

  it.each([["does-create"], ["does-create", "public"], ["does-send", "cannot-be-unsent"]])(
    "ask about none for %s %s",
    (...rules) => {
      const { lead, approver, detection } = of(...rules);
      expect([lead, ...approver, ...detection].join(" ")).not.toMatch(OLD_VALUE);
    },
  );

  it.each(["cannot-be-unsent", "public"])("promise no repair beside %s", (rule) => {
    for (const act of ["does-create", "does-update", "does-send"]) {
      const { riskNote, approver } = of(act, rule);
      expect(riskNote).toContain("cannot call the first one back");
      expect(riskNote).not.toContain("by hand");
      expect(approver[0]).toContain("receive");
    }
  });

  it("say under the title of the page what it does", () => {
    expect(of("does-create").meta).toContain("makes");
    expect(of("does-update").meta).toContain("changes");
    expect(of("does-send", "public").meta).toContain("sends or publishes");
  });

  it("are those of the category where no reason tells the kind", () =>
    expect(of("does-vague")).toBe(ours("write")));

  it("are one set for all kinds in a file that has none", () => {
    const { kinds: _, ...old } = ours("write");
    const wording = wordingSchema.parse(old);
    for (const rule of ["does-create", "does-update", "cannot-be-unsent"])
      expect(kindWording(wording, rated("write", rule))).toEqual(old);
  });

  it("may be other ones in part", () => {
    const wording = wordingSchema.parse({
      ...ours("write"),
      kinds: { create: { riskNote: "New things pile up." } },
    });
    const { riskNote, approver } = kindWording(wording, rated("write", "does-create"));
    expect([riskNote, approver]).toEqual(["New things pile up.", ours("write").approver]);
  });
});

it("other categories know no kinds, and a file that names some is refused", () => {
  const read = ours("read");
  expect(kindWording(read, rated("read", "does-create", "public"))).toBe(read);
  const { error } = wordingSchema.safeParse({ ...read, kinds: {} });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    "only Write tools are told apart by kind",
  ]);
});
