import { describe, expect, it } from "vitest";
import { evaluate } from "../evaluate.ts";
import { recommend } from "../recommend.ts";
import { CASES, type Case } from "../testing/program-texts.ts";

/** Texts that a call was denied for, and those it was allowed with. */
function decide({ kind, category, name, about, denied, passed }: Case) {
  const { policy } = recommend({
    name,
    inputSchema: { type: "object", properties: { x: { type: "string", description: about } } },
    rating: { category, risk: "high", parameters: [{ path: ["x"], kind, note: "" }] },
  });
  const allows = (x: string) => evaluate(policy, { tool: name, args: { x } }, new Map(), 0).allow;
  return {
    wronglyAllowed: denied.filter(allows),
    wronglyDenied: passed.filter((x) => !allows(x)),
  };
}

describe("rules on commands, code and queries", () => {
  it("say that a list of names is no sandbox, and promise no more than it does", () => {
    const { reasons } = recommend({
      name: "run",
      inputSchema: { type: "object", properties: { x: { type: "string" } } },
      rating: {
        category: "execute",
        risk: "high",
        parameters: [{ path: ["x"], kind: "code", note: "" }],
      },
    });
    const texts = reasons.map(({ text }) => text).filter((text) => text.startsWith("Stops"));
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain("is no sandbox");
  });

  for (const [title, texts] of Object.entries(CASES))
    it(`stop ${title}, and nothing that only looks like it`, () => {
      expect(decide(texts)).toEqual({ wronglyAllowed: [], wronglyDenied: [] });
    });
});
