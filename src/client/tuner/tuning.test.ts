import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printPolicy } from "../../policy/print.ts";
import { recommend } from "../../policy/recommend.ts";
import type { Subject } from "../../policy/rules/subject.ts";
import { parsePolicy } from "../../policy/schema.ts";
import { CATEGORIES, RISKS } from "../../schemas/record.ts";
import { MODES, tunable, tunedPolicy } from "./tuning.ts";

function subject(name: string, category: Subject["rating"]["category"]): Subject {
  return {
    name,
    inputSchema: {
      type: "object",
      properties: { url: { type: "string" }, amount: { type: "number" }, path: { type: "string" } },
    },
    rating: {
      category,
      risk: "high",
      parameters: [
        { path: ["url"], kind: "url", note: "" },
        { path: ["amount"], kind: "amount", note: "" },
        { path: ["path"], kind: "path", note: "" },
      ],
    },
  };
}

function base(name: string, category: Subject["rating"]["category"]) {
  const { policy, supervised } = recommend(subject(name, category));
  return { policy, base: tunable(name, policy, supervised) };
}

describe("the recommendation", () => {
  it("is what an untouched tuner stands for, byte for byte, for every category and name", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("__proto__", "constructor", "a.b")),
        fc.constantFrom(...CATEGORIES),
        fc.constantFrom(...RISKS),
        (name, category, risk) => {
          const tool = subject(name, category);
          const { policy, supervised } = recommend({ ...tool, rating: { ...tool.rating, risk } });
          const tuner = tunable(name, policy, supervised);
          if (tuner.fixed) return;
          expect(printPolicy(tunedPolicy(tuner, tuner.recommended))).toBe(printPolicy(policy));
        },
      ),
    );
  });

  it("opens a denied tool with the rules and caps of its second policy", () => {
    const { base: tuner } = base("pay_bill", "financial");
    expect(tuner.recommended.mode).toBe("deny");
    expect(tuner.rules.length).toBeGreaterThan(0);
    expect([...tuner.recommended.caps]).toEqual([
      ["hour", 3],
      ["day", 10],
    ]);
  });

  it("cannot be tuned where no policy can hold the name", () => {
    expect(base("*", "write").base.fixed).toBe(true);
    expect(base("two\nlines", "write").base.fixed).toBe(true);
    expect(base(" padded", "destructive").base).toMatchObject({ fixed: true, hideable: false });
  });
});

describe("a tuning", () => {
  it("gives a valid policy in every mode, with any rules off and any positive caps", () => {
    const { base: tuner } = base("run_job", "execute");
    fc.assert(
      fc.property(
        fc.constantFrom(...MODES),
        fc.uniqueArray(fc.constantFrom("minute" as const, "hour" as const, "day" as const)),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(fc.nat(5)),
        (mode, windows, max, off) => {
          const caps = new Map(windows.map((window) => [window, max]));
          const policy = tunedPolicy(tuner, { mode, caps, off: new Set(off) });
          expect(parsePolicy(policy)).toMatchObject({ ok: true });
        },
      ),
    );
  });

  it("leaves out the rules that are off, and only those", () => {
    const { base: tuner } = base("run_job", "execute");
    expect(tuner.rules.length).toBeGreaterThan(1);
    const policy = tunedPolicy(tuner, { ...tuner.recommended, off: new Set([0]) });
    expect(policy.tools?.["run_job"]?.deny_if).toEqual(tuner.rules.slice(1));
  });

  it("hands a cap that is no count to the policy's own check, which refuses it", () => {
    const { base: tuner } = base("run_job", "execute");
    for (const max of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21]) {
      const policy = tunedPolicy(tuner, {
        mode: "cap",
        caps: new Map([["minute", max]]),
        off: new Set(),
      });
      expect(parsePolicy(policy)).toMatchObject({
        ok: false,
        errors: [{ path: "/tools/run_job/limits/0/max" }],
      });
    }
  });
});
