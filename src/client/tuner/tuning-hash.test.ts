import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DenyIf, Window } from "../../policy/schema.ts";
import { MODES, type Tuning, tunable, tunedPolicy } from "./tuning.ts";
import { readTuning, writeTuning } from "./tuning-hash.ts";

const RULES: DenyIf[] = ["a", "b", "c"].map((name) => ({
  conditions: [{ path: `args.${name}`, op: "exists", value: false }],
  on_deny: `${name} is needed`,
}));
const BASE = tunable("send", {
  version: "1",
  default: "deny",
  tools: {
    send: {
      deny_if: RULES,
      limits: [{ counter: "send_rate", window: "minute", max: 30, scope: "grant" }],
    },
  },
});

const tunings: fc.Arbitrary<Tuning> = fc.record({
  mode: fc.constantFrom(...MODES),
  caps: fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom<Window[]>("minute", "hour", "day"),
        fc.integer({ min: 1, max: 999_999_999 }),
      ),
      { selector: ([window]) => window, minLength: 1 },
    )
    .map((entries) => new Map(entries)),
  off: fc.uniqueArray(fc.nat(2)).map((list) => new Set(list)),
});

describe("the address of a tuning", () => {
  it("brings the same policy back", () => {
    fc.assert(
      fc.property(tunings, (tuning) => {
        const read = readTuning(BASE, writeTuning(BASE, tuning));
        expect(read).toMatchObject({ ok: true, stale: false });
        if (read?.ok) expect(tunedPolicy(BASE, read.tuning)).toEqual(tunedPolicy(BASE, tuning));
      }),
    );
  });

  it("is short and made of plain characters", () => {
    const hash = writeTuning(BASE, {
      mode: "cap",
      caps: new Map([["hour", 5]]),
      off: new Set([2, 0]),
    });
    expect(hash).toMatch(/^#tune=cap&hour=5&off=0,2&for=[0-9a-f]{8}$/);
  });

  it("switches every rule on where the rules are others than those it was made for", () => {
    const hash = writeTuning(BASE, { ...BASE.recommended, off: new Set([0, 1]) });
    const other = { ...BASE, rules: RULES.slice(1) };
    const read = readTuning(other, hash);
    expect(read).toMatchObject({ ok: true, stale: true });
    if (read?.ok) expect(read.tuning.off.size).toBe(0);
  });
});

describe("a hostile address", () => {
  it("is refused where anything in it is not as we write it", () => {
    for (const hash of [
      "#tune=",
      "#tune=open&for=00000000",
      "#tune=cap&for=00000000",
      "#tune=cap&minute=0&for=00000000",
      "#tune=cap&minute=-1&for=00000000",
      "#tune=cap&minute=1e9&for=00000000",
      "#tune=cap&minute=9999999999999999&for=00000000",
      "#tune=cap&minute=5&off=<img>&for=00000000",
      "#tune=cap&minute=5&off=1,,2&for=00000000",
      "#tune=cap&minute=5",
      `#tune=cap&minute=5&for=00000000&x=${"y".repeat(2000)}`,
    ])
      expect(readTuning(BASE, hash), hash).toEqual({ ok: false });
  });

  it("never throws and never leads to an invalid rule index", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readTuning(BASE, `#tune=${text}`);
        if (read?.ok) for (const index of read.tuning.off) expect(index).toBeLessThan(3);
      }),
    );
  });

  it("is none of ours without the first key", () => {
    for (const hash of ["", "#", "#control", "#minute=5&tune=cap"])
      expect(readTuning(BASE, hash)).toBeNull();
  });

  it("has no effect through keys of Object.prototype", () => {
    const read = readTuning(BASE, "#tune=allow&__proto__=x&constructor=y&for=00000000");
    expect(read).toMatchObject({ ok: true });
    expect(Object.hasOwn(Object.prototype, "tune")).toBe(false);
  });
});
