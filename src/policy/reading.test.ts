import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../schemas/json.ts";
import { matches } from "./condition.ts";
import { type Counters, evaluate } from "./evaluate.ts";
import { type Reading, readPolicy } from "./reading.ts";
import { ruleOf } from "./rule.ts";
import type { Condition, Limit, Policy } from "./schema.ts";
import { plain } from "./sentence.ts";
import { args, policy, toolOf } from "./testing/arbitraries.ts";
import { deniedAmong } from "./verdict.ts";
import { WINDOW_SECONDS } from "./windows.ts";

/** 2026-01-01T00:00:00Z. */
const MIDNIGHT = 1_767_225_600_000;
const deny = (rest: Partial<Policy>): Policy => ({ version: "1", default: "deny", ...rest });
const limit = (window: Limit["window"], max: number): Limit => ({
  counter: `t_${window}`,
  window,
  max,
  scope: "grant",
});

function words({ short, long }: Reading): string {
  return [short, ...long].map(plain).join("\n");
}

/** Every "N per window" of a text. */
function capsIn(text: string): Set<string> {
  return new Set(text.match(/\d[\d,]* per (?:minute|hour|day)/g));
}

/** Calls allowed when the tool is called without pause over the given stretch of time. */
function callsWithin(document: Policy, given: JsonObject, from: number, seconds: number): number {
  let counters: Counters = new Map();
  let allowed = 0;
  for (let second = 0; second < seconds; second += 20)
    for (let call = 0; call < 14; call += 1) {
      const now = from + second * 1000;
      const decision = evaluate(document, { tool: "t", args: given }, counters, now);
      if (!decision.allow) break;
      counters = decision.counters;
      allowed += 1;
    }
  return allowed;
}

const policyAndTool = policy.chain((document) => fc.tuple(fc.constant(document), toolOf(document)));

describe("readPolicy", () => {
  it("reads the five recommended shapes", () => {
    const short = (document: Policy) => plain(readPolicy(document, "t").short);
    expect(short(deny({ tools: { t: {} } }))).toBe(
      "t is allowed without a limit on the number of calls; every other tool is denied.",
    );
    expect(short(deny({ tools: { t: { limits: [limit("minute", 30)] } } }))).toBe(
      "t is allowed, capped at 30 per minute for each grant; every other tool is denied.",
    );
    expect(short(deny({ hide: ["t"] }))).toBe(
      "t is hidden and every call to it is denied; every other tool is denied.",
    );
    expect(short(deny({ tools: { t: { deny_if: [{ conditions: [], on_deny: "No." }] } } }))).toBe(
      "t stays listed and every call to it is denied; every other tool is denied.",
    );
    expect(short(deny({}))).toBe(
      "t is not named and every call to it is denied; every other tool is denied.",
    );
  });

  it("reads out a single rule about values, and counts others", () => {
    const short = (...conditions: Condition[][]) => {
      const deny_if = conditions.map((list) => ({ conditions: list, on_deny: "No." }));
      return plain(readPolicy(deny({ tools: { t: { deny_if } } }), "t").short);
    };
    const mode: Condition = { path: "args.mode", op: "not_in", value: ["look"] };
    const url: Condition = { path: "args.url", op: "regex", value: "^http:" };
    expect(short([mode])).toBe(
      't is allowed without a limit on the number of calls, except where mode is given and is not "look"; every other tool is denied.',
    );
    for (const rules of [[[url]], [[mode, url]]])
      expect(short(...rules)).toContain(", except where its argument rule denies the call;");
    expect(short([mode], [url])).toContain("one of its 2 argument rules denies the call;");
  });

  it("gives the worst case of 30 a minute: 1,800 an hour, 43,200 a day, twice the cap at a boundary", () => {
    const { worstCase, long } = readPolicy(
      deny({ tools: { t: { limits: [limit("minute", 30)] } } }),
      "t",
    );
    expect(worstCase).toEqual([
      { window: "minute", calls: 30, across: 60 },
      { window: "hour", calls: 1800, across: 1830 },
      { window: "day", calls: 43_200, across: 43_230 },
    ]);
    const text = long.map(plain).join(" ");
    expect(text).toContain("30 in a minute, 1,800 in an hour and 43,200 in a day");
    expect(text).toContain("up to 60 calls through within 60 seconds");
  });

  it("says what pasting costs the other tools, in the right number", () => {
    const last = (document: Policy, others: number) =>
      plain(readPolicy(document, "t", others).long.at(-1) ?? []);
    const only = deny({ tools: { t: {} } });
    expect(last(only, 49)).toBe(
      "Pasted as it is, the policy denies every call to the other 49 tools of this server.",
    );
    expect(last(only, 1)).toBe(
      "Pasted as it is, the policy denies every call to the one other tool of this server.",
    );
    expect(last(deny({ tools: { t: {}, u: {} } }), 4)).toContain("3 of the other 4 tools");
    expect(last({ version: "1", default: "allow" }, 4)).toContain("denies no other tool");
    expect(deniedAmong(only, ["t", "u", "constructor"])).toEqual(["u", "constructor"]);
  });

  it("speaks of every cap of the tool, and of no other number per window", () => {
    fc.assert(
      fc.property(policyAndTool, ([document, tool]) => {
        const reading = readPolicy(document, tool, 9);
        const denied = reading.verdict.outcome !== "allowed";
        const limits = [
          ...(ruleOf(document, tool)?.limits ?? []),
          ...(document.all_tools?.limits ?? []),
        ];
        const caps = new Set(denied ? [] : limits.map(({ max, window }) => `${max} per ${window}`));
        expect(capsIn(plain(reading.short))).toEqual(caps);
        expect(capsIn(reading.long.map(plain).join("\n"))).toEqual(caps);
      }),
      { numRuns: 1000 },
    );
  });

  it("never claims what evaluate contradicts: denials, allowances, conditions and the other tools", () => {
    fc.assert(
      fc.property(policyAndTool, args, ([document, tool], given) => {
        const reading = readPolicy(document, tool);
        const { outcome, requires, denies } = reading.verdict;
        const text = words(reading);
        const decision = evaluate(document, { tool, args: given }, new Map(), MIDNIGHT);
        if (/every call to it is denied/.test(plain(reading.short)))
          expect(decision.allow).toBe(false);
        else {
          expect(plain(reading.short)).toContain(" is allowed");
          const stopped =
            denies.some(({ conditions }) => conditions.every((one) => matches(one, given))) ||
            requires.some(({ conditions }) => !conditions.every((one) => matches(one, given)));
          expect(decision.allow).toBe(!stopped);
          expect(text.includes("except where")).toBe(denies.length + requires.length > 0);
        }
        expect(outcome === "hidden").toBe(decision.step === 1);
        const other = evaluate(document, { tool: "nowhere", args: given }, new Map(), MIDNIGHT);
        if (text.includes("every other tool is denied")) {
          expect(other.allow).toBe(false);
          for (const name of Object.keys(document.tools ?? {}))
            if (name !== tool)
              expect(
                evaluate(document, { tool: name, args: given }, new Map(), MIDNIGHT).allow,
              ).toBe(false);
        }
        if (text.includes("does not name are allowed")) expect(other.allow).toBe(true);
        if (text.includes("does not name is denied")) expect(other.allow).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives worst cases that simulated calls reach and never pass", () => {
    const limits = fc
      .uniqueArray(
        fc.tuple(
          fc.constantFrom("minute" as const, "hour" as const),
          fc.integer({ min: 1, max: 6 }),
        ),
        {
          minLength: 1,
          selector: ([window]) => window,
        },
      )
      .map((pairs) => pairs.map(([window, max]) => limit(window, max)));
    fc.assert(
      fc.property(limits, fc.nat(3600), (list, offset) => {
        const document = deny({ tools: { t: { limits: list } } });
        for (const { window, calls, across } of readPolicy(document, "t").worstCase) {
          if (window === "day") continue;
          const length = WINDOW_SECONDS[window];
          expect(callsWithin(document, {}, MIDNIGHT, length)).toBe(calls);
          expect(callsWithin(document, {}, MIDNIGHT + offset * 1000, length)).toBeLessThanOrEqual(
            across ?? 0,
          );
        }
        const { worstCase } = readPolicy(document, "t");
        const [first] = list;
        if (list.length === 1 && first) {
          const before = MIDNIGHT + WINDOW_SECONDS[first.window] * 1000 - 1000;
          expect(callsWithin(document, {}, before, 40)).toBe(worstCase[0]?.across);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the number of calls open where it says so", () => {
    const { worstCase, short } = readPolicy(deny({ tools: { t: {} } }), "t");
    expect(worstCase.map(({ calls }) => calls)).toEqual([null, null, null]);
    expect(plain(short)).toContain("without a limit");
    expect(callsWithin(deny({ tools: { t: {} } }), {}, MIDNIGHT, 20)).toBe(14);
  });
});
