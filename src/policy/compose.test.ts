import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose } from "./compose.ts";
import { type Counters, evaluate } from "./evaluate.ts";
import { printPolicy } from "./print.ts";
import { recommend } from "./recommend.ts";
import { type Policy, parsePolicy } from "./schema.ts";
import { args, policy, subject, toolOf } from "./testing/arbitraries.ts";

const limit = (counter: string, max: number) =>
  ({ counter, window: "minute", max, scope: "grant" }) as const;
const deny = (rest: Partial<Policy>): Policy => ({ version: "1", default: "deny", ...rest });

describe("compose", () => {
  it("denies everything where there is nothing to put together", () => {
    expect(compose([])).toEqual(deny({}));
  });

  it("lets the stricter policy win", () => {
    const open = deny({ tools: { a: {}, b: { limits: [limit("x", 9)] } } });
    const tight = deny({ hide: ["a"], tools: { b: { limits: [limit("y", 2)] }, c: {} } });
    expect(compose([open, tight])).toEqual(
      deny({ hide: ["a"], tools: { b: { limits: [limit("y", 2)] }, c: {} } }),
    );
    expect(compose([{ ...open, default: "allow" }, tight]).default).toBe("deny");
    expect(compose([{ ...open, default: "allow" }]).default).toBe("allow");
    expect(compose([open, deny({ hide: ["*"] })])).toEqual(deny({ hide: ["*"] }));
  });

  it("keeps counters apart", () => {
    const made = compose([
      deny({ tools: { a: { limits: [limit("c", 1)] } } }),
      deny({ tools: { b: { limits: [limit("c", 1)] } } }),
      deny({ tools: { d: { limits: [limit("c_2", 1)] } } }),
    ]);
    const counters = Object.values(made.tools ?? {})
      .flatMap((rule) => rule.limits ?? [])
      .map(({ counter }) => counter);
    expect(counters).toEqual(["c", "c_2", "c_2_2"]);
  });

  it("is valid for any policies, and adding one that is already in changes nothing", () => {
    fc.assert(
      fc.property(fc.array(policy, { maxLength: 4 }), (policies) => {
        const made = compose(policies);
        expect(parsePolicy(made)).toEqual({ ok: true, policy: made });
        if (policies.length > 0)
          expect(printPolicy(compose([...policies, ...policies]))).toBe(printPolicy(made));
      }),
      { numRuns: 1000 },
    );
  });

  it("allows no call that one of the policies denies by name", () => {
    fc.assert(
      fc.property(
        fc
          .tuple(policy, policy)
          .chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), toolOf(a), args)),
        ([a, b, tool, given]) => {
          const call = { tool, args: given };
          const single = evaluate(a, call, new Map(), 0);
          if (single.allow || single.step === 2) return;
          expect(evaluate(compose([a, b]), call, new Map(), 0).allow).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("decides each tool's calls as its own policy does, call after call", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(subject, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
        fc.array(fc.tuple(fc.nat(4), args, fc.integer({ min: 0, max: 20_000 })), { maxLength: 60 }),
        (tools, calls) => {
          const singles = tools.map((tool) => recommend(tool).policy);
          const whole = compose(singles);
          const own: Counters[] = tools.map(() => new Map());
          let shared: Counters = new Map();
          let now = 0;
          for (const [pick, given, wait] of calls) {
            const index = pick % tools.length;
            const call = { tool: tools[index]?.name ?? "", args: given };
            now += wait;
            const alone = evaluate(singles[index] ?? null, call, own[index] ?? new Map(), now);
            const together = evaluate(whole, call, shared, now);
            expect(together.allow).toBe(alone.allow);
            expect(together.message).toBe(alone.message);
            own[index] = alone.counters;
            shared = together.counters;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("takes time in proportion to the number of tools", () => {
    const named = (count: number) =>
      Array.from(
        { length: count },
        (_, index) =>
          recommend({
            name: `tool_${index}`,
            rating: { category: "write", risk: "medium", parameters: [] },
          }).policy,
      );
    const time = (policies: Policy[]) => {
      const started = performance.now();
      compose(policies);
      return performance.now() - started;
    };
    const many = named(8000);
    time(many);
    expect(time(many)).toBeLessThan(500);
  });
});
