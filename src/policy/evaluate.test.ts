import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../schemas/json.ts";
import { type Counters, type Decision, evaluate } from "./evaluate.ts";
import type { Condition, Limit, Policy } from "./schema.ts";
import { args as anyArgs, policy as anyPolicy, toolName } from "./testing/arbitraries.ts";

const NONE: Counters = new Map();
/** 2026-01-01T00:00:00Z. */
const MIDNIGHT = 1_767_225_600_000;
const MINUTE = 60_000;

function limit(window: Limit["window"], max: number): Limit {
  return { counter: `${window} ${max}`, window, max, scope: "grant" };
}

function decide(policy: Policy, tool: string, args: JsonObject = {}): Decision {
  return evaluate(policy, { tool, args }, NONE, MIDNIGHT);
}

/** How many of `calls` calls at one time are allowed, and the counters after them. */
function repeat(policy: Policy, calls: number, now: number, counters = NONE) {
  let allowed = 0;
  for (let call = 0; call < calls; call += 1) {
    const decision = evaluate(policy, { tool: "t", args: {} }, counters, now);
    counters = decision.counters;
    if (decision.allow) allowed += 1;
  }
  return { allowed, counters };
}

function denies(condition: Condition, args: JsonObject): boolean {
  const rule = { deny_if: [{ conditions: [condition], on_deny: "No." }] };
  return !decide({ version: "1", default: "deny", tools: { t: rule } }, "t", args).allow;
}

describe("evaluate", () => {
  it("denies a grant without a policy", () => {
    expect(evaluate(null, { tool: "t", args: {} }, NONE, 0)).toMatchObject({
      allow: false,
      step: 0,
      pointer: "",
    });
  });

  it("goes through its steps in order and points at the rule that decided", () => {
    const policy: Policy = {
      version: "1",
      default: "deny",
      hide: ["h"],
      all_tools: { limits: [limit("hour", 1)] },
      tools: {
        "a/b~": {
          require: [
            { conditions: [{ path: "args.why", op: "exists", value: true }], on_deny: "Say why." },
          ],
          deny_if: [
            { conditions: [{ path: "args.n", op: "gt", value: 5 }], on_deny: "Too much." },
            { conditions: [], on_deny: "Never." },
          ],
        },
        t: { limits: [limit("minute", 1)] },
        u: {},
      },
    };
    expect(decide(policy, "h")).toMatchObject({ allow: false, step: 1, pointer: "/hide/0" });
    expect(decide(policy, "x")).toMatchObject({ allow: false, step: 2, pointer: "/default" });
    expect(decide(policy, "a/b~")).toMatchObject({
      step: 3,
      pointer: "/tools/a~1b~0/require/0",
      message: "Say why.",
    });
    expect(decide(policy, "a/b~", { why: 1, n: 9 })).toMatchObject({
      step: 4,
      pointer: "/tools/a~1b~0/deny_if/0",
      message: "Too much.",
    });
    expect(decide(policy, "a/b~", { why: 1 })).toMatchObject({
      step: 4,
      pointer: "/tools/a~1b~0/deny_if/1",
      message: "Never.",
    });
    const first = decide(policy, "t");
    expect(first).toMatchObject({ allow: true, step: 7, pointer: "/tools/t" });
    expect(evaluate(policy, { tool: "t", args: {} }, first.counters, MIDNIGHT)).toMatchObject({
      step: 5,
      pointer: "/tools/t/limits/0",
      message: "The limit of 1 per minute is used up.",
    });
    expect(evaluate(policy, { tool: "u", args: {} }, first.counters, MIDNIGHT)).toMatchObject({
      step: 6,
      pointer: "/all_tools/limits/0",
    });
  });

  it("hides everything under a star", () => {
    expect(decide({ version: "1", default: "allow", hide: ["*"] }, "t")).toMatchObject({
      allow: false,
      step: 1,
    });
  });

  it("allows an unnamed tool under default allow, and counts it for all_tools", () => {
    const policy: Policy = {
      version: "1",
      default: "allow",
      all_tools: { limits: [limit("day", 2)] },
    };
    expect(decide(policy, "t")).toMatchObject({ allow: true, pointer: "/default" });
    expect(repeat(policy, 5, MIDNIGHT).allowed).toBe(2);
  });

  it("counts by the UTC minute, hour and day, so that twice the cap passes around a boundary", () => {
    for (const [window, length] of [
      ["minute", MINUTE],
      ["hour", 60 * MINUTE],
      ["day", 1440 * MINUTE],
    ] as const) {
      const policy: Policy = {
        version: "1",
        default: "deny",
        tools: { t: { limits: [limit(window, 3)] } },
      };
      const last = repeat(policy, 9, MIDNIGHT + length - 1);
      expect(last.allowed).toBe(3);
      expect(repeat(policy, 9, MIDNIGHT + length - 1, last.counters).allowed).toBe(0);
      expect(repeat(policy, 9, MIDNIGHT + length, last.counters).allowed).toBe(3);
    }
  });

  it("counts allowed calls only, and never changes the counters it was given", () => {
    const policy: Policy = {
      version: "1",
      default: "deny",
      tools: { t: { limits: [limit("minute", 5), limit("hour", 2)] } },
    };
    const { counters } = repeat(policy, 9, MIDNIGHT);
    expect([...counters.values()].map(({ calls }) => calls)).toEqual([2, 2]);
    expect(NONE.size).toBe(0);
  });

  it("looks names up among own keys only", () => {
    const policy: Policy = { version: "1", default: "deny", tools: {} };
    for (const tool of ["__proto__", "constructor", "toString"])
      expect(decide(policy, tool)).toMatchObject({ allow: false, step: 2 });
    const own: Policy = { ...policy, tools: Object.fromEntries([["__proto__", {}]]) };
    expect(decide(own, "__proto__").allow).toBe(true);
  });

  it("decides every call by one of its steps, and the pointer leads to a place in the document", () => {
    fc.assert(
      fc.property(anyPolicy, toolName, anyArgs, (policy, tool, args) => {
        const { allow, step, pointer } = decide(policy, tool, args);
        expect(allow).toBe(step === 7);
        let place: unknown = policy;
        for (const part of pointer.split("/").slice(1)) {
          const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
          expect(typeof place === "object" && place !== null && Object.hasOwn(place, key)).toBe(
            true,
          );
          place = Object.entries(place ?? {}).find(([name]) => name === key)?.[1];
        }
        expect(place).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe("conditions", () => {
  const path = "args.a";

  it("compare as the operator says", () => {
    const cases: [Condition["op"], Json, Json[], Json[]][] = [
      ["eq", 5, [5, "5"], [6, "5.0", "x", true, [5], {}]],
      ["eq", "true", ["true", true], ["True", 1, []]],
      [
        "eq",
        [1, "x"],
        [
          [1, "x"],
          ["1", "x"],
        ],
        [[1], ["x", 1], "1,x", [1, "x", 2]],
      ],
      ["eq", { k: 1 }, [{ k: 1 }, { k: "1" }], [{}, { k: 1, l: 1 }, { l: 1 }, "[object Object]"]],
      ["neq", 5, [6, "x", [5], {}], [5, "5"]],
      ["lt", 5, [4, -1], [5, 6, "4"]],
      ["lte", 5, [5, 4], [6, "5"]],
      ["gt", 5, [6], [5, "6", true, [6]]],
      ["gte", 5, [5, 6], [4, "6"]],
      ["in", ["x", 5], ["x", 5, "5"], ["y", [], ["x"]]],
      ["not_in", ["x", 5], ["y", ["x"], false], ["x", "5"]],
      ["regex", "^ab?$", ["a", "ab"], ["abc", 1, ["a"], true]],
      ["contains", "b", ["abc", ["x", "b"]], ["ac", ["abc"], 1, { b: 1 }]],
      ["contains", 5, [[5], ["5"]], ["5", 5]],
    ];
    for (const [op, value, matching, others] of cases) {
      const condition = { path, op, value } as Condition;
      for (const a of matching)
        expect(denies(condition, { a }), `${JSON.stringify(a)} ${op}`).toBe(true);
      for (const a of others)
        expect(denies(condition, { a }), `${JSON.stringify(a)} ${op}`).toBe(false);
    }
  });

  it("do not match on a missing argument, save exists", () => {
    fc.assert(
      fc.property(fc.constantFrom<JsonObject>({}, { a: null }, { b: 1 }), (args) => {
        for (const condition of [
          { path, op: "neq", value: 1 },
          { path, op: "not_in", value: [1] },
          { path, op: "lt", value: 9 },
          { path, op: "regex", value: "^" },
          { path, op: "exists", value: true },
        ] as const)
          expect(denies({ ...condition } as Condition, args)).toBe(false);
        expect(denies({ path, op: "exists", value: false }, args)).toBe(true);
      }),
    );
  });

  it("reach into objects by dots, and never into lists or inherited keys", () => {
    const exists = (path: string): Condition => ({ path, op: "exists", value: true });
    expect(denies(exists("args.a.b"), { a: { b: 1 } })).toBe(true);
    expect(denies(exists("args.a.0"), { a: [1] })).toBe(false);
    expect(denies(exists("args.a.length"), { a: "text" })).toBe(false);
    expect(denies(exists("args.toString"), {})).toBe(false);
    expect(denies(exists("args.__proto__.toString"), {})).toBe(false);
  });
});
