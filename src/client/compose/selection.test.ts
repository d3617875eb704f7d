import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose } from "../../policy/compose.ts";
import { printPolicy } from "../../policy/print.ts";
import { type Recommendation, recommend } from "../../policy/recommend.ts";
import { parsePolicy } from "../../policy/schema.ts";
import { CATEGORIES } from "../../schemas/record.ts";
import {
  composeSelection,
  opensUnderSupervision,
  readSelection,
  type ServerPolicies,
  toolWords,
  writeSelection,
} from "./selection.ts";

const names = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom("__proto__", "constructor", "a.b", "x,y", "a_rate", "a", "*", " pad "),
);
/** Recommendations by tool name, as a server's tools have them. */
const server = fc
  .uniqueArray(fc.tuple(names, fc.constantFrom(...CATEGORIES)), {
    selector: ([name]) => name,
    maxLength: 8,
  })
  .map(
    (tools) =>
      new Map(
        tools.map(([name, category]) => {
          const rating = {
            category,
            risk: "high" as const,
            parameters: [{ path: ["url"], kind: "url" as const, note: "" }],
          };
          const inputSchema = { properties: { url: { type: "string" } } };
          return [name, recommend({ name, inputSchema, rating })];
        }),
      ),
  );

function policiesOf(tools: ReadonlyMap<string, Recommendation>): ServerPolicies {
  const second = [...tools.values()].flatMap(({ supervised }) => supervised ?? []);
  return {
    recommended: compose([...tools.values()].map(({ policy }) => policy)),
    supervised: second.length > 0 ? compose(second) : null,
  };
}

describe("a composed policy", () => {
  it("equals the composition of the ticked tools' own policies, first or second", () => {
    fc.assert(
      fc.property(server, fc.array(fc.nat(7)), fc.boolean(), (tools, ticks, opened) => {
        const all = [...tools.keys()];
        const ticked = new Set(ticks.flatMap((index) => all[index] ?? []));
        const policies = policiesOf(tools);
        const own = [...ticked].flatMap((name) => {
          const { policy, supervised } = tools.get(name) ?? {};
          const second = opened && opensUnderSupervision(policies, name);
          return (second ? supervised : policy) ?? [];
        });
        const composed = composeSelection(policies, { tools: ticked, opened });
        expect(printPolicy(composed)).toBe(printPolicy(compose(own)));
        expect(parsePolicy(composed)).toMatchObject({ ok: true });
        expect(composed.default).toBe("deny");
      }),
    );
  });

  it("keeps a ticked tool closed unless its second policy is asked for", () => {
    const tool = (name: string, category: (typeof CATEGORIES)[number]) =>
      [name, recommend({ name, rating: { category, risk: "high", parameters: [] } })] as const;
    const policies = policiesOf(new Map([tool("drop", "destructive"), tool("read", "read")]));
    const tools = new Set(["drop", "read"]);
    const closed = composeSelection(policies, { tools, opened: false });
    expect(closed.hide).toEqual(["drop"]);
    expect(toolWords(closed, "read")).toBe("open, no cap");
    expect(toolWords(closed, "drop")).toBe("hidden, every call denied");
    const opened = composeSelection(policies, { tools, opened: true });
    expect(opened.hide).toBeUndefined();
    expect(toolWords(opened, "drop")).toBe("open, up to 5 per hour and 20 per day for each grant");
  });
});

describe("the address of a selection", () => {
  it("brings any names back", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: "binary" })),
        fc.boolean(),
        (list, opened) => {
          const tools = new Set(list);
          expect(readSelection(writeSelection({ tools, opened }))).toEqual({ tools, opened });
        },
      ),
    );
  });

  it("is refused where it is not as we write it", () => {
    for (const hash of [
      "#tools=%",
      "#tools=%ff",
      "#tools=a,,b",
      "#tools=a&opened=1",
      `#tools=${"a,".repeat(6000)}a`,
      `#tools=${"x".repeat(300)}`,
    ])
      expect(readSelection(hash), hash.slice(0, 40)).toBeNull();
  });

  it("is none of ours without its key", () => {
    for (const hash of ["", "#control", "#tool=a"]) expect(readSelection(hash)).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readSelection(`#tools=${text}`);
      }),
    );
  });
});
