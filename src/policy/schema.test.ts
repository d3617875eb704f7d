import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyJsonSchema } from "./json-schema.ts";
import { printPolicy } from "./print.ts";
import { parsePolicy } from "./schema.ts";
import { policy } from "./testing/arbitraries.ts";

const LIMIT = { counter: "c", window: "minute", max: 1, scope: "grant" };

function errorsOf(value: unknown): string[] {
  const parsed = parsePolicy(value);
  return parsed.ok ? [] : parsed.errors.map(({ path, message }) => `${path} ${message}`);
}

/** The faults of a policy that is right but for one rule of tool `t`. */
function ruleErrors(rule: unknown): string[] {
  return errorsOf({ version: "1", default: "deny", tools: { t: rule } });
}

function conditionErrors(condition: unknown): string[] {
  return ruleErrors({ deny_if: [{ conditions: [condition], on_deny: "No." }] });
}

describe("parsePolicy", () => {
  it("accepts generated policies, and printing and parsing gives them back", () => {
    fc.assert(
      fc.property(policy, (document) => {
        const text = printPolicy(document);
        const parsed = parsePolicy(JSON.parse(text));
        expect(parsed).toEqual({ ok: true, policy: document });
        if (parsed.ok) expect(printPolicy(parsed.policy)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("requires version and default, and rejects unknown keys at every level", () => {
    expect(errorsOf({})).toEqual(['/version expected "1"', '/default expected "allow" or "deny"']);
    expect(errorsOf({ version: "1", default: "deny", extra: 1 })).toEqual([' unknown key "extra"']);
    expect(ruleErrors({ rate_limit: {} })).toEqual([
      '/tools/t unknown key "rate_limit": write limits',
    ]);
    expect(ruleErrors({ limits: [{ ...LIMIT, per: 1 }] })).toEqual([
      '/tools/t/limits/0 unknown key "per"',
    ]);
    expect(conditionErrors({ path: "args.a", op: "eq", value: 1, not: true })).toEqual([
      '/tools/t/deny_if/0/conditions/0 unknown key "not"',
    ]);
    expect(errorsOf(JSON.parse('{"version":"1","default":"deny","__proto__":{}}'))).toEqual([
      ' unknown key "__proto__"',
    ]);
  });

  it("gives what is no object a readable answer too", () => {
    for (const value of [null, undefined, [], "x", 1]) expect(errorsOf(value)).toHaveLength(1);
  });

  it("checks limits to the letter", () => {
    expect(ruleErrors({ limits: [{ ...LIMIT, max: 0 }] })).toEqual([
      "/tools/t/limits/0/max must be at least 1",
    ]);
    expect(ruleErrors({ limits: [{ ...LIMIT, max: 1.5 }] })).toHaveLength(1);
    expect(ruleErrors({ limits: [{ ...LIMIT, window: 60 }] })).toHaveLength(1);
    expect(ruleErrors({ limits: [{ ...LIMIT, scope: "session" }] })).toHaveLength(1);
    expect(ruleErrors({ limits: [{ ...LIMIT, counter: "" }] })).toEqual([
      "/tools/t/limits/0/counter is empty",
    ]);
  });

  it("ties the type of a value to its operator", () => {
    for (const [op, value] of [
      ["gt", "1"],
      ["lte", null],
      ["in", "x"],
      ["in", []],
      ["not_in", 3],
      ["exists", "false"],
      ["regex", 1],
      ["regex", "(?=a)"],
      ["regex", "("],
      ["matches", "x"],
      ["eq", undefined],
    ])
      expect(conditionErrors({ path: "args.a", op, value }), `${op}`).toHaveLength(1);
    for (const path of ["a", "args", "args.", "args..a", "state.x.y", "args.a."])
      expect(conditionErrors({ path, op: "exists", value: true }), path).toHaveLength(1);
  });

  it("takes counters apart across the whole document", () => {
    expect(
      errorsOf({
        version: "1",
        default: "deny",
        all_tools: { limits: [LIMIT] },
        tools: { a: { limits: [LIMIT] } },
      }),
    ).toEqual(["/tools/a/limits/0/counter this counter is used by another limit"]);
  });

  it("rejects what contradicts itself", () => {
    const hide = (hide: unknown, tools = {}) =>
      errorsOf({ version: "1", default: "deny", hide, tools });
    expect(hide(["a", "a"])).toEqual(["/hide/1 is listed twice"]);
    expect(hide(["*", "a"])).toEqual(["/hide * already hides every tool"]);
    expect(hide(["a"], { a: {} })).toEqual(["/tools/a is hidden by hide, and named here as well"]);
    expect(hide(["*"], { a: {} })).toHaveLength(1);
    expect(hide([" a"])).toHaveLength(1);
    expect(hide([])).toHaveLength(1);
  });

  it("rejects names that are empty, a star or hold control characters", () => {
    for (const name of ["", "*", "a\nb", "\u0085"])
      expect(errorsOf({ version: "1", default: "deny", tools: { [name]: {} } }), name).not.toEqual(
        [],
      );
  });

  it("checks the rules of tools that are called like parts of an object", () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      const document = (rule: string) =>
        JSON.parse(`{"version":"1","default":"deny","tools":{"${name}":${rule}}}`);
      expect(errorsOf(document('{"action":"deny"}'))).toHaveLength(1);
      const parsed = parsePolicy(document("{}"));
      expect(parsed.ok && Object.keys(parsed.policy.tools ?? {})).toEqual([name]);
    }
  });

  it("survives documents nested too deep for recursion", () => {
    const deep = JSON.parse(`${"[".repeat(2000)}${"]".repeat(2000)}`);
    expect(conditionErrors({ path: "args.a", op: "eq", value: deep })).toHaveLength(1);
    expect(errorsOf(deep)).toHaveLength(1);
  });
});

describe("printPolicy", () => {
  it("writes keys in one order, whatever the order they were put together in", () => {
    const text = printPolicy({
      tools: {
        b: {},
        a: { limits: [{ scope: "grant", max: 1, window: "day", counter: "c" }], deny_if: [] },
      },
      hide: ["z"],
      default: "deny",
      version: "1",
    });
    expect(Object.keys(JSON.parse(text))).toEqual(["version", "default", "hide", "tools"]);
    expect(text).toMatch(
      /"a": \{\s+"deny_if": \[\],\s+"limits": \[\s+\{\s+"counter"[^}]+\}\s+\]\s+\},\s+"b": \{\}/,
    );
    expect(text.endsWith("}\n")).toBe(true);
  });
});

describe("policyJsonSchema", () => {
  it("has an id of its own and the keys of the schema that checks", () => {
    const schema = JSON.stringify(policyJsonSchema());
    expect(policyJsonSchema()).toMatchObject({
      $id: "urn:tool-pages:policy:1",
      additionalProperties: false,
      required: ["version", "default"],
    });
    for (const word of [
      "hide",
      "all_tools",
      "deny_if",
      "on_deny",
      "limits",
      "counter",
      "require",
      "not_in",
    ])
      expect(schema).toContain(`"${word}"`);
  });
});
