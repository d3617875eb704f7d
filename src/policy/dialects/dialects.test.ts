import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Json } from "../../schemas/json.ts";
import { argumentAt } from "../condition.ts";
import { type Counters, evaluate } from "../evaluate.ts";
import { printPolicy } from "../print.ts";
import { recommend } from "../recommend.ts";
import { ruleOf } from "../rule.ts";
import type { Condition, Policy } from "../schema.ts";
import { args, policy, subject, toolName, toolOf } from "../testing/arbitraries.ts";
import { loadCedar } from "../testing/cedar-engine.ts";
import { loadIntercept } from "../testing/intercept-engine.ts";
import { deniedAmong } from "../verdict.ts";
import { renderCedar } from "./cedar.ts";
import { renderClaudeCode } from "./claude-code.ts";
import { renderCodex } from "./codex.ts";
import { DIALECTS } from "./index.ts";
import { renderIntercept } from "./intercept.ts";
import { yamlText } from "./yaml.ts";

const cedar = await loadCedar();
const NAMES = { server: "<server>" };
const deny = (rest: Partial<Policy>): Policy => ({ version: "1", default: "deny", ...rest });

/** A policy, and calls to tools of it and beside it. */
const policyAndCalls = policy.chain((document) =>
  fc.tuple(
    fc.constant(document),
    fc.array(fc.tuple(toolOf(document), args), { minLength: 1, maxLength: 12 }),
  ),
);

describe("DIALECTS", () => {
  it("give a text or a reason for every policy, and say what they cannot express", () => {
    fc.assert(
      fc.property(policy, (document) => {
        for (const { render } of DIALECTS) {
          const made = render(document, NAMES);
          expect("text" in made ? made.text : made.reason).not.toBe("");
          if ("reason" in made) expect(made.reason).toMatch(/[^.]\.$/);
        }
      }),
      { numRuns: 500 },
    );
    for (const { cannot } of DIALECTS) expect(cannot.length).toBeGreaterThan(0);
  });

  it("begin with policy.json as it is printed on the page", () => {
    const document = deny({ hide: ["t"] });
    expect(DIALECTS[0]?.render(document, NAMES)).toEqual({ text: printPolicy(document) });
  });
});

/** One entry that denies under one condition: every operator, against arguments of every type. */
const SINGLE_CONDITIONS: readonly Condition[] = [
  ...(["eq", "neq", "contains"] as const).flatMap((op) =>
    ["a*b", "5", "true", 5, true].map((value): Condition => ({ path: "args.a", op, value })),
  ),
  ...(["lt", "lte", "gt", "gte"] as const).map(
    (op): Condition => ({ path: "args.a", op, value: 5 }),
  ),
  ...(["in", "not_in"] as const).map(
    (op): Condition => ({ path: "args.a", op, value: ["a*b", 5, false] }),
  ),
  ...[true, false].map((value): Condition => ({ path: "args.a", op: "exists", value })),
];
const ARGUMENTS: readonly Json[] = [
  "a*b",
  "-a*b-",
  "axb",
  "5",
  "true",
  "",
  4,
  5,
  6,
  true,
  false,
  [],
  ["a*b"],
  [5],
  ["5"],
  {},
  { a: 5 },
];

function denying(condition: Condition): Policy {
  return deny({ tools: { t: { deny_if: [{ conditions: [condition], on_deny: "No." }] } } });
}

describe("Intercept", () => {
  it("decides as evaluate does for every operator, where the argument is given in the type that is compared", () => {
    let compared = 0;
    for (const condition of SINGLE_CONDITIONS)
      for (const a of ARGUMENTS) {
        const made = renderIntercept(denying(condition));
        const numeric = ["lt", "lte", "gt", "gte"].includes(condition.op);
        if ("reason" in made || (numeric && typeof a !== "number")) continue;
        const { allow } = evaluate(denying(condition), { tool: "t", args: { a } }, new Map(), 0);
        const label = `${JSON.stringify(a)} ${condition.op} ${JSON.stringify(condition.value)}`;
        expect(loadIntercept(made.text).call("t", { a }), label).toBe(allow);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(200);
  });

  it("never allows what the policy denies; it differs only where an argument is missing or of another type", () => {
    fc.assert(
      fc.property(policyAndCalls, ([document, calls]) => {
        const made = renderIntercept(document);
        if ("reason" in made) return;
        const file = loadIntercept(made.text);
        let counters: Counters = new Map();
        for (const [tool, given] of calls) {
          const decision = evaluate(document, { tool, args: given }, counters, 0);
          const allowed = file.call(tool, given);
          if (allowed === decision.allow) {
            counters = decision.counters;
            continue;
          }
          expect(allowed).toBe(false);
          const conditions = (ruleOf(document, tool)?.deny_if ?? []).flatMap(
            (entry) => entry.conditions,
          );
          const unusual = conditions.filter(({ path, value }) => {
            const argument = argumentAt(given, path);
            return argument === undefined || typeof argument !== typeof value;
          });
          expect(unusual.length).toBeGreaterThan(0);
          return;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("translates what is recommended, save patterns that it cannot turn round", () => {
    fc.assert(
      fc.property(subject, (tool) => {
        const { policy: document, supervised } = recommend(tool);
        for (const each of [document, supervised]) {
          if (!each) continue;
          const made = renderIntercept(each);
          if ("text" in made) expect(() => loadIntercept(made.text)).not.toThrow();
          else expect(made.reason).toMatch(/by a pattern|two arguments|cannot be counted/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("refuses, with a reason, what it has no words for", () => {
    const reason = (rule: NonNullable<Policy["tools"]>[string], name = "t") => {
      const made = renderIntercept(deny({ tools: { [name]: rule } }));
      return "reason" in made ? made.reason : "";
    };
    const limit = (counter: string) =>
      ({ counter, window: "minute", max: 1, scope: "grant" }) as const;
    const entry = (
      ...conditions: NonNullable<
        NonNullable<Policy["tools"]>[string]["deny_if"]
      >[number]["conditions"]
    ) => ({
      deny_if: [{ conditions, on_deny: "No." }],
    });
    const given = { path: "args.a", op: "exists", value: true } as const;
    expect(reason(entry(given, given))).toContain("two arguments");
    expect(reason(entry({ path: "args.a", op: "regex", value: "x" }))).toContain("a pattern");
    expect(reason(entry({ path: "args.a", op: "contains", value: "x" }))).toContain("a part");
    expect(reason(entry({ path: "args.a", op: "eq", value: [1] }))).toContain("a list");
    expect(reason({ limits: [limit("a"), limit("b")] })).toContain("same window");
    expect(reason({ limits: [limit("a")] }, "a.b")).toContain("cannot be counted");
    expect(reason({ limits: [limit("a")] })).toBe("");
  });
});

describe("yamlText", () => {
  it("is read back as it was meant, with any key and any text", () => {
    const text = fc.oneof(
      fc.constantFrom(
        "yes",
        "1.0",
        "*",
        "a: b",
        "#",
        "",
        "- x",
        "null",
        "~",
        "\u2028",
        "\ufeff",
        "\u0085",
      ),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, text, (key, value) => {
        const written = yamlText([
          [
            key,
            {
              list: [
                {
                  map: [
                    [`${key}2`, { value }],
                    ["n", { value: [1.5, value, true] }],
                  ],
                },
                { list: [] },
              ],
            },
          ],
        ]);
        const [entry] = parse(written, { mapAsMap: true });
        expect(written).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\ufeff]/u);
        expect(entry[0]).toBe(key);
        expect([...entry[1][0]]).toEqual([
          [`${key}2`, value],
          ["n", [1.5, value, true]],
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("Claude Code and Codex", () => {
  it("name exactly the tools that the policy names in order to deny them", () => {
    fc.assert(
      fc.property(policy, (document) => {
        if (document.hide?.includes("*")) return;
        const named = [...(document.hide ?? []), ...Object.keys(document.tools ?? {})];
        const denied = deniedAmong(document, named).sort();
        const claude = renderClaudeCode(document, NAMES);
        if ("text" in claude)
          expect(JSON.parse(claude.text)).toEqual({
            permissions: { deny: denied.map((name) => `mcp__<server>__${name}`) },
          });
        else expect(denied.length === 0 || denied.some((name) => /[^\w-]/.test(name))).toBe(true);
        const codex = renderCodex(document, NAMES);
        expect("text" in codex).toBe(denied.length > 0);
        if ("text" in codex) expect(tomlList(codex.text)).toEqual(denied);
      }),
      { numRuns: 1000 },
    );
  });

  it("write names so that the file stays in one piece", () => {
    fc.assert(
      fc.property(toolName, (name) => {
        const made = renderCodex(deny({ hide: [name] }), { server: "io.example/x" });
        const text = "text" in made ? made.text : "";
        expect(text.startsWith('[mcp_servers."io.example/x"]\ndisabled_tools = [\n')).toBe(true);
        expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
        expect(tomlList(text)).toEqual([name]);
      }),
      { numRuns: 500 },
    );
  });

  it("give a reason for a policy that denies nothing by name", () => {
    for (const render of [renderClaudeCode, renderCodex])
      expect(render(deny({ tools: { t: {} } }), NAMES)).toHaveProperty("reason");
    expect(renderClaudeCode(deny({ hide: ["a b"] }), NAMES)).toHaveProperty("reason");
    expect(renderClaudeCode(deny({ hide: ["*"] }), NAMES)).toEqual({
      text: '{\n  "permissions": {\n    "deny": [\n      "mcp__<server>"\n    ]\n  }\n}\n',
    });
  });
});

/** Basic strings of TOML that were escaped as JSON has it read back as JSON. */
function tomlList(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("  "))
    .map((line) => JSON.parse(line.trim().replace(/,$/, "")));
}

describe.skipIf(!cedar)("Cedar", () => {
  it("decides as evaluate does for every operator and every type of argument, given or missing", () => {
    for (const condition of SINGLE_CONDITIONS)
      for (const args of [{}, ...ARGUMENTS.map((a) => ({ a }))]) {
        const made = renderCedar(denying(condition));
        if ("reason" in made) throw new Error(made.reason);
        const { allow } = evaluate(denying(condition), { tool: "t", args }, new Map(), 0);
        const label = `${JSON.stringify(args)} ${condition.op} ${JSON.stringify(condition.value)}`;
        expect(cedar?.(made.text, { tool: "t", args, counters: {} }), label).toBe(allow);
      }
  });

  it("decides every call as evaluate does, call after call, wherever it can express the policy", () => {
    let compared = 0;
    fc.assert(
      fc.property(policyAndCalls, ([document, calls]) => {
        const made = renderCedar(document);
        if ("reason" in made) return;
        let counters: Counters = new Map();
        for (const [tool, given] of calls) {
          // Cedar has no null; the file says that such arguments are left out.
          const sent = Object.fromEntries(
            Object.entries(given).filter(([, value]) => value !== null),
          );
          const decision = evaluate(document, { tool, args: given }, counters, 0);
          expect(
            cedar?.(made.text, { tool, args: sent, counters: countsOf(document, counters) }),
          ).toBe(decision.allow);
          counters = decision.counters;
          compared += 1;
        }
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  it("reads every text that is written for a recommended policy", () => {
    fc.assert(
      fc.property(subject, (tool) => {
        for (const document of [recommend(tool).policy, recommend(tool).supervised]) {
          const made = document && renderCedar(document);
          if (made && "text" in made)
            expect(() =>
              cedar?.(made.text, { tool: tool.name, args: {}, counters: {} }),
            ).not.toThrow();
        }
      }),
      { numRuns: 300 },
    );
  });

  it("denies where a counter is not passed in", () => {
    const limits = [{ counter: "c", window: "minute", max: 9, scope: "grant" }] as const;
    const made = renderCedar(deny({ tools: { t: { limits: [...limits] } } }));
    const text = "text" in made ? made.text : "";
    expect(cedar?.(text, { tool: "t", args: {}, counters: { c: 0 } })).toBe(true);
    expect(cedar?.(text, { tool: "t", args: {}, counters: {} })).toBe(false);
  });
});

function countsOf(document: Policy, counters: Counters): { [counter: string]: number } {
  const limits = [
    ...(document.all_tools?.limits ?? []),
    ...Object.values(document.tools ?? {}).flatMap((rule) => rule.limits ?? []),
  ];
  return Object.fromEntries(
    limits.map(({ counter }) => [counter, counters.get(counter)?.calls ?? 0]),
  );
}
