import { describe, expect, test } from "vitest";
import { confidenceOf } from "../decide/confidence.ts";
import { recordOf } from "../fixture.ts";
import { tellsApart } from "./apart.ts";
import { calibrate } from "./calibrate.ts";
import { samplesOf } from "./examples.ts";
import { type Labelled, tellsDestructive, truthOf } from "./labels.ts";
import { train } from "./train.ts";

function line(name: string, rest: Partial<Labelled> = {}): Labelled {
  return { server: { id: name }, tool: { name }, ...rest };
}

describe("the truth about a tool", () => {
  test("is the vendor's label, and the author's hints where there is none", () => {
    const tool = { name: "x", annotations: { readOnlyHint: true } };
    expect(truthOf(line("x", { tool, labels: { risk: "destructive" } }))).toBe("destructive");
    expect(truthOf(line("x", { tool }))).toBe("read");
    expect(
      truthOf(line("x", { tool: { name: "x", annotations: { destructiveHint: true } } })),
    ).toBe("destructive");
    expect(truthOf(line("x", { tool: { name: "x", annotations: { readOnlyHint: false } } }))).toBe(
      "change",
    );
  });

  test("is unknown without either, and where the label says nothing", () => {
    expect(truthOf(line("x"))).toBeNull();
    expect(truthOf(line("x", { labels: { risk: "other" } }))).toBeNull();
  });
});

describe("a label says something of Destructive", () => {
  const tells = (annotations: Record<string, boolean>, rest: Partial<Labelled> = {}) =>
    tellsDestructive(line("x", { tool: { name: "x", annotations }, ...rest }));

  test("where a vendor gave it, or the author set the hint or vouched for Read", () => {
    expect(tells({ readOnlyHint: false, destructiveHint: false })).toBe(true);
    expect(tells({ readOnlyHint: true })).toBe(true);
    expect(tells({}, { labels: { risk: "write" } })).toBe(true);
  });

  test("but not where only the default of the protocol stands", () => {
    expect(tells({ readOnlyHint: false })).toBe(false);
  });

  test("unless its server calls plain creations destructive", () => {
    const server = (id: string, truth: "change" | "destructive") =>
      samplesOf([
        ["create_thing", "update_thing"].map((name) => ({
          line: line(name, { labels: { risk: "write" } }),
          record: recordOf({ name }, { server: { id } }),
        })),
      ]).map((sample) => ({ sample, truth }));
    const tools = [...server("careless", "destructive"), ...server("careful", "change")];
    expect(tools.map(tellsApart(tools))).toEqual([false, false, true, true]);
  });
});

describe("training", () => {
  const servers = Array.from({ length: 40 }, (_, index) => {
    const risk = index % 2 === 0 ? "read" : "destructive";
    const name = index % 2 === 0 ? "peruse_things" : "obliterate_things";
    const record = recordOf({ name }, { server: { id: `server-${index}` } });
    return [{ line: line(name, { labels: { risk, labeller: "test" } }), record }];
  });

  test("learns words that tell, and gives the same weights twice", () => {
    const weights = train(samplesOf(servers));
    expect(train(samplesOf(servers))).toEqual(weights);
    const of = (key: string) => weights.find(([feature]) => feature === key);
    expect(of("n1 peruse")?.[2]).toBeLessThan(0);
    expect(of("n1 obliterate")?.[2]).toBeGreaterThan(0);
  });
});

describe("confidence", () => {
  const decision = { category: "read", tier: "read", acts: [] } as const;
  const outcomes = (count: number, right: number, read: number) =>
    Array.from({ length: count }, (_, index) => ({
      judgement: {
        decision: { ...decision, acts: [] },
        score: { read, destructive: 0 },
        settledByHint: false,
      },
      truth: index < right ? ("read" as const) : ("change" as const),
      told: true,
    }));

  test("is the share that was right among ratings like it", () => {
    const table = calibrate([...outcomes(400, 400, 0.99), ...outcomes(100, 50, 0.6)]);
    const of = (read: number) =>
      confidenceOf({ ...decision, acts: [] }, { read, destructive: 0 }, table);
    expect(of(0.995)).toBeGreaterThan(0.99);
    expect(of(0.6)).toBeCloseTo(0.5, 1);
  });

  test("does not reach 0.9 unless nearly all were right", () => {
    const table = calibrate(outcomes(400, 380, 0.99));
    expect(
      confidenceOf({ ...decision, acts: [] }, { read: 0.99, destructive: 0 }, table),
    ).toBeLessThan(0.9);
  });
});
