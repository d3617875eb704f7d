import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerLineSchema } from "../../src/schemas/history.ts";
import { MOST_EVENTS } from "./events.ts";
import { goneAddresses } from "./gone.ts";
import { asLedger, ledgersOf, type Step, seen, told } from "./test-support.ts";
import { updateLedger } from "./update-ledger.ts";

const a = (tool: string, more = {}) => seen("a", tool, more);
const last = (...steps: Step[]) => ledgersOf(...steps).at(-1) ?? [];
const eventsOf = (lines: ReturnType<typeof last>, tool: string) =>
  lines.find((line) => line.tool === tool)?.events ?? [];

describe("the ledger after a build", () => {
  it("has a line for every tool, with the day it was first seen", () => {
    const lines = last({ catalogue: [a("y"), a("x")] });
    expect(told(lines)).toEqual(["a/x: added", "a/y: added"]);
    expect(eventsOf(lines, "x")).toMatchObject([{ update: 1, date: "2026-01-01", risk: "low" }]);
  });

  it("stays as it is, byte for byte, when nothing changes, whatever the day is", () => {
    const steps = [
      { catalogue: [a("x"), a("y"), a("w")] },
      { catalogue: [a("x"), a("z", { likeness: "about y" })], refused: ["w"] },
    ];
    const [, two] = ledgersOf(...steps);
    const [, , three] = ledgersOf(...steps, ...steps.slice(1));
    expect(JSON.stringify(three)).toBe(JSON.stringify(two));
  });

  it("says what was before and why, where a rating moved with its definition", () => {
    const now = { likeness: "new", risk: "high", category: "write", rules: ["a-rule", "b-rule"] };
    const lines = last(
      { catalogue: [a("x", { rules: ["a-rule", "old-rule"] })] },
      { catalogue: [a("x", now)] },
    );
    expect(eventsOf(lines, "x")[1]).toMatchObject({
      kind: "definition",
      date: "2026-02-01",
      risk: "high",
      category: "write",
      before: { risk: "low", category: "read" },
      causes: ["definition"],
      rules: { now: ["b-rule"], before: ["old-rule"] },
    });
  });

  it("says no rating before where the definition changed and the rating did not", () => {
    const lines = last({ catalogue: [a("x")] }, { catalogue: [a("x", { likeness: "new" })] });
    expect(eventsOf(lines, "x")[1]?.kind).toBe("definition");
    expect(eventsOf(lines, "x")[1]?.before).toBeUndefined();
  });

  it.each([
    ["the hints", { hints: "destructive" }, ["hints"]],
    ["an analysis", { basis: "analysis", analysis: "by Ann" }, ["analysis"]],
    ["nothing of the tool", {}, ["rules"]],
  ])("names %s as the cause where a rating moved alone", (_, change, causes) => {
    const lines = last(
      { catalogue: [a("x")] },
      { catalogue: [a("x", { ...change, risk: "high" })] },
    );
    expect(eventsOf(lines, "x")[1]).toMatchObject({ kind: "rating", causes });
  });

  it("keeps no event for what no page shows", () => {
    const lines = last({ catalogue: [a("x")] }, { catalogue: [a("x", { hints: "other" })] });
    expect(told(lines)).toEqual(["a/x: added"]);
  });

  it("tells a tool that left from one that is refused now", () => {
    const lines = last(
      { catalogue: [a("x"), a("y"), a("z")] },
      { catalogue: [a("z")], refused: ["y"] },
    );
    expect(told(lines)).toEqual(["a/x: added removed †", "a/y: added refused †", "a/z: added"]);
  });

  it("takes no tool for gone because a source was cut short", () => {
    const lines = last({ catalogue: [a("x"), a("y")] }, { catalogue: [a("x")], partial: true });
    expect(told(lines)).toEqual(["a/x: added", "a/y: added"]);
  });

  it("takes a tool back that comes again", () => {
    const lines = last(
      { catalogue: [a("x"), a("y")] },
      { catalogue: [a("y")] },
      { catalogue: [a("x"), a("y")] },
    );
    expect(told(lines)[0]).toBe("a/x: added removed added");
  });

  it("keeps the first event and the latest ones of a tool that changes for ever", () => {
    const steps = Array.from({ length: 3 * MOST_EVENTS }, (_, i) => ({
      catalogue: [a("x", { likeness: `text ${i}` })],
    }));
    const events = eventsOf(last(...steps), "x");
    expect(events.length).toBe(MOST_EVENTS);
    expect(events[0]?.update).toBe(1);
    expect(events.at(-1)?.update).toBe(steps.length);
  });
});

describe("a tool under another name", () => {
  const y = a("y", { likeness: "the same" });
  const z = a("z", { likeness: "the same" });

  it("is found by its description and schema, and says where it comes from", () => {
    const lines = last({ catalogue: [y] }, { catalogue: [z] });
    expect(told(lines)).toEqual(["a/y: added renamed → a/z", "a/z: renamed"]);
    expect(eventsOf(lines, "z")[0]?.formerly).toEqual({ server: "a", tool: "y" });
  });

  it.each<[string, Step, Step]>([
    [
      "two new ones are like it",
      { catalogue: [y] },
      { catalogue: [z, a("v", { likeness: "the same" })] },
    ],
    [
      "two that left were like it",
      { catalogue: [y, a("v", { likeness: "the same" })] },
      { catalogue: [z] },
    ],
    [
      "it is on another server",
      { catalogue: [y, a("v")] },
      { catalogue: [a("v"), { ...z, server: "b" }] },
    ],
    ["the other one was there before", { catalogue: [y, z] }, { catalogue: [z] }],
    [
      "its description says too little",
      { catalogue: [a("y", { likeness: "" })] },
      { catalogue: [a("z", { likeness: "" })] },
    ],
    ["it was refused", { catalogue: [y] }, { catalogue: [z], refused: ["y"] }],
  ])("is not guessed where %s", (_, before, after) => {
    expect(told(last(before, after)).filter((line) => line.includes("→"))).toEqual([]);
  });
});

describe("a server under another id", () => {
  const tools = (server: string) => [seen(server, "x"), seen(server, "y")];

  it("is found by all of its tools", () => {
    const lines = last(
      { catalogue: [...tools("a"), seen("c", "x")] },
      { catalogue: [...tools("b"), seen("c", "x")] },
    );
    expect(told(lines)).toEqual([
      "a/x: added moved → b/x",
      "a/y: added moved → b/y",
      "b/x: moved",
      "b/y: moved",
      "c/x: added",
    ]);
  });

  it("is found tool by tool where only some of them moved, or came to others", () => {
    const lines = last(
      { catalogue: [...tools("a"), seen("a", "z"), seen("b", "v")] },
      { catalogue: [...tools("b"), seen("a", "z"), seen("b", "v")] },
    );
    expect(told(lines).filter((line) => line.includes("→"))).toEqual([
      "a/x: added moved → b/x",
      "a/y: added moved → b/y",
    ]);
  });

  it.each<[string, Step, Step]>([
    [
      "two new servers have its tools",
      { catalogue: tools("a") },
      { catalogue: [...tools("b"), ...tools("c")] },
    ],
    [
      "two servers with these tools left",
      { catalogue: [...tools("a"), ...tools("c")] },
      { catalogue: tools("b") },
    ],
    [
      "the other one was there before",
      { catalogue: [...tools("a"), ...tools("b")] },
      { catalogue: tools("b") },
    ],
    [
      "its tools say too little",
      { catalogue: [seen("a", "x", { likeness: "" })] },
      { catalogue: [seen("b", "x", { likeness: "" })] },
    ],
  ])("is not guessed where %s", (_, before, after) => {
    expect(told(last(before, after)).filter((line) => line.includes("→"))).toEqual([]);
  });
});

const tool = fc
  .record({
    server: fc.constantFrom("a", "b", "__proto__"),
    tool: fc.constantFrom("x", "y", "z", "constructor"),
    likeness: fc.constantFrom("", "one", "two"),
    risk: fc.constantFrom("low" as const, "high" as const),
  })
  .map(({ server, tool: name, ...more }) => {
    const path = { server: server.replaceAll("_", ""), tool: name };
    return { ...seen(server, name, more), path };
  });
const step: fc.Arbitrary<Step> = fc.record({
  catalogue: fc.uniqueArray(tool, { selector: ({ server, tool }) => `${server} ${tool}` }),
  refused: fc.subarray(["x", "y"]),
  partial: fc.boolean(),
  undated: fc.boolean(),
});
const steps = fc.array(step, { minLength: 1, maxLength: 5 });

describe("whatever happens", () => {
  const catalogueOf = (all: readonly Step[]) => all.at(-1)?.catalogue ?? [];

  it("the same catalogue again leaves the ledger as it is, in whatever order it and its lines come", () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (all, backwards) => {
        const lines = last(...all);
        const turn = <T>(list: readonly T[]) => (backwards ? list.toReversed() : [...list]);
        const again = updateLedger(asLedger(turn(lines)), turn(catalogueOf(all)), {
          date: "2030-01-01",
          isRefused: () => false,
          partial: false,
        });
        // A cut catalogue says less than a whole one.
        if (all.some(({ partial }) => partial)) return;
        expect(JSON.stringify(again)).toBe(JSON.stringify(lines));
      }),
    );
  });

  it("a ledger is read as it was written", () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const line of last(...all))
          expect(JSON.stringify(ledgerLineSchema.parse(line))).toBe(JSON.stringify(line));
      }),
    );
  });

  it("exactly the tools of the catalogue are listed, and every redirect leads to one of them", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const whole = all.map((one) => ({ ...one, partial: false }));
        const lines = last(...whole);
        const listed = catalogueOf(whole).map(({ path }) => `${path.server}/${path.tool}`);
        const standing = lines
          .filter(({ standing }) => standing)
          .map(({ path }) => `${path.server}/${path.tool}`);
        expect(standing.sort()).toEqual(listed.sort());
        const gone = goneAddresses(lines, ({ standing }) => standing !== undefined);
        for (const { path, to } of gone) {
          expect(listed).not.toContain(`${path.server}/${path.tool}`);
          if (to?.tool !== undefined) expect(listed).toContain(`${to.server}/${to.tool}`);
          else if (to) expect(listed.some((one) => one.startsWith(`${to.server}/`))).toBe(true);
        }
      }),
    );
  });
});
