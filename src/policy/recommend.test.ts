import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../schemas/json.ts";
import type { Category } from "../schemas/record.ts";
import type { WriteKind } from "../schemas/wording.ts";
import { evaluate } from "./evaluate.ts";
import { printPolicy } from "./print.ts";
import { type Recommendation, recommend } from "./recommend.ts";
import type { Subject } from "./rules/subject.ts";
import { type Policy, parsePolicy } from "./schema.ts";
import { subject } from "./testing/arbitraries.ts";

type Parameters = Subject["rating"]["parameters"];

function recommendFor(
  category: Category,
  properties: JsonObject = {},
  kinds: Record<string, Parameters[number]["kind"]> = {},
  more: Partial<Subject["rating"]> & { required?: string[] } = {},
): Recommendation {
  const { required = [], ...rating } = more;
  const parameters = Object.entries(kinds).map(([name, kind]) => ({
    path: [name],
    kind,
    note: "",
  }));
  return recommend({
    name: "t",
    inputSchema: { type: "object", properties, required },
    rating: { category, risk: "low", parameters, ...rating },
  });
}

function allows(policy: Policy | undefined, args: JsonObject): boolean {
  return evaluate(policy ?? null, { tool: "t", args }, new Map(), 0).allow;
}

const cap = (max: number) => ({
  version: "1",
  default: "deny",
  tools: { t: { limits: [{ counter: "t_rate", window: "minute", max, scope: "grant" }] } },
});

describe("recommend", () => {
  it("says of a Write tool what it does where that is known", () => {
    const whyOf = (category: Category, kind?: WriteKind) =>
      recommend({
        name: "t",
        rating: { category, risk: "medium", parameters: [] },
        ...(kind && { kind }),
      }).reasons.find(({ pointer }) => pointer === "/tools/t")?.text;
    expect(whyOf("write")).toContain("creates or changes data");
    expect(whyOf("write", "create")).toContain("makes something new");
    expect(whyOf("write", "update")).toContain("changes what is there");
    expect(whyOf("write", "send")).toContain("cannot be called back");
    expect(whyOf("read", "send")).toBe(whyOf("read"));
  });

  it("gives each category the policy that is published for it", () => {
    expect(recommendFor("read").policy).toEqual({
      version: "1",
      default: "deny",
      tools: { t: {} },
    });
    expect(recommendFor("write").policy).toEqual(cap(30));
    expect(recommendFor("execute").policy).toEqual(cap(10));
    expect(recommendFor("destructive").policy).toEqual({
      version: "1",
      default: "deny",
      hide: ["t"],
    });
    expect(recommendFor("financial").policy).toMatchObject({
      default: "deny",
      tools: { t: { deny_if: [{ conditions: [] }] } },
    });
  });

  it("prints the policy of a capped tool as it is published", () => {
    const { policy } = recommend({
      name: "qflow_task_set_status",
      rating: { category: "write", risk: "medium", parameters: [] },
    });
    expect(printPolicy(policy)).toBe(`{
  "version": "1",
  "default": "deny",
  "tools": {
    "qflow_task_set_status": {
      "limits": [
        {
          "counter": "qflow_task_set_status_rate",
          "window": "minute",
          "max": 30,
          "scope": "grant"
        }
      ]
    }
  }
}
`);
  });

  it("offers a supervised variant where a tool is denied, in whole or in part, and only there", () => {
    for (const category of ["read", "write", "execute"] as const)
      expect(recommendFor(category).supervised).toBeUndefined();
    for (const category of ["destructive", "financial"] as const) {
      const { policy, supervised } = recommendFor(category);
      expect(allows(policy, {})).toBe(false);
      expect(allows(supervised, {})).toBe(true);
      expect(supervised?.tools?.["t"]?.limits?.map(({ window }) => window)).toEqual([
        "hour",
        "day",
      ]);
    }
  });

  it("keeps an address argument to public https addresses", () => {
    const { policy } = recommendFor("read", { url: { type: "string" } }, { url: "url" });
    expect(allows(policy, { url: "https://example.com/x" })).toBe(true);
    expect(allows(policy, {})).toBe(true);
    for (const url of ["http://example.com", "file:///etc/passwd", "https://169.254.169.254/"])
      expect(allows(policy, { url })).toBe(false);
  });

  it("puts a ceiling on an amount, and closes the way around it by leaving the amount out", () => {
    const amount = { amount: { type: "number" } };
    const { supervised } = recommendFor("financial", amount, { amount: "amount" });
    expect(allows(supervised, { amount: 100 })).toBe(true);
    expect(allows(supervised, { amount: 101 })).toBe(false);
    expect(allows(supervised, {})).toBe(false);
    const required = recommendFor(
      "financial",
      amount,
      { amount: "amount" },
      { required: ["amount"] },
    );
    expect(required.supervised?.tools?.["t"]?.deny_if).toHaveLength(1);
  });

  it("makes no rule that cannot work, and says why", () => {
    for (const [property, kind, text] of [
      [{ type: "array", items: { type: "string" } }, "url", "look into a list"],
      [{ type: "string" }, "recipient", "invented list"],
    ] as const) {
      const { policy, reasons } = recommendFor("write", { x: property }, { x: kind });
      expect(policy.tools?.["t"]?.deny_if).toBeUndefined();
      expect(reasons.map((reason) => reason.text).join()).toContain(text);
    }
    const dotted = recommendFor("read", { "a.url": { type: "string" } }, { "a.url": "url" });
    expect(dotted.policy.tools?.["t"]).toEqual({});
    expect(dotted.reasons.at(-1)?.text).toContain('No rule for "a.url": how a condition');
    expect(
      recommendFor("read", { url: { enum: ["x"] } }, { url: "url" }).policy.tools?.["t"],
    ).toEqual({});
    expect(recommendFor("read", {}, { gone: "url" }).policy.tools?.["t"]).toEqual({});
  });

  it("keeps the number of rules small and names what is left out", () => {
    const names = ["aUrl", "b_url", "c-url", "dUrl", "eUrl", "fUrl"];
    const { policy, reasons } = recommendFor(
      "write",
      Object.fromEntries(names.map((name) => [name, { type: "string" }])),
      Object.fromEntries(names.map((name) => [name, "url"])),
    );
    expect(policy.tools?.["t"]?.deny_if).toHaveLength(6);
    expect(reasons.at(-1)?.text).toContain('No rule for "dUrl", "eUrl", "fUrl": to keep');
  });

  describe("of a tool that does several things", () => {
    const actions = {
      parameter: "action",
      values: [
        { value: "list", category: "read", risk: "low" },
        { value: "update", category: "write", risk: "medium" },
        { value: "delete", category: "destructive", risk: "critical" },
      ],
    } satisfies Subject["rating"]["actions"];
    const action = { action: { type: "string", enum: ["list", "update", "delete"] } };

    it("lets the harmless actions pass under a cap and denies all others", () => {
      const { policy, supervised } = recommendFor("destructive", action, {}, { actions });
      expect(allows(policy, { action: "list" })).toBe(true);
      for (const other of ["delete", "DELETE", "delete ", ["delete"], 1, null])
        expect(allows(policy, { action: other }), String(other)).toBe(false);
      expect(allows(policy, {})).toBe(false);
      expect(policy.tools?.["t"]?.limits).toEqual(cap(30).tools.t.limits);
      expect(allows(supervised, { action: "delete" })).toBe(true);
    });

    it("does not ask for the action where leaving it out is harmless", () => {
      const required = recommendFor("destructive", action, {}, { actions, required: ["action"] });
      expect(required.policy.tools?.["t"]?.deny_if).toHaveLength(1);
      const fallback = { action: { ...action.action, default: "list" } };
      expect(allows(recommendFor("destructive", fallback, {}, { actions }).policy, {})).toBe(true);
    });

    it("closes the whole tool where the actions do not account for the danger", () => {
      const hidden = { version: "1", default: "deny", hide: ["t"] };
      const harmless = { ...actions, values: actions.values.slice(0, 2) };
      expect(recommendFor("destructive", action, {}, { actions: harmless }).policy).toEqual(hidden);
      const all = { ...actions, values: actions.values.slice(2) };
      expect(recommendFor("destructive", action, {}, { actions: all }).policy).toEqual(hidden);
      expect(recommendFor("destructive", {}, {}, { actions }).policy).toEqual(hidden);
      expect(recommendFor("financial", action, {}, { actions }).policy.hide).toBeUndefined();
      expect(
        allows(recommendFor("financial", action, {}, { actions }).policy, { action: "list" }),
      ).toBe(false);
    });

    it("asks for an amount only with the actions that need one", () => {
      const properties = { ...action, amount: { type: "number" } };
      const pays = {
        ...actions,
        values: actions.values.map((each) =>
          each.value === "delete" ? { ...each, category: "financial" as const } : each,
        ),
      };
      const { supervised } = recommendFor(
        "financial",
        properties,
        { amount: "amount" },
        { actions: pays },
      );
      expect(allows(supervised, { action: "list" })).toBe(true);
      expect(allows(supervised, { action: "delete" })).toBe(false);
      expect(allows(supervised, { action: "delete", amount: 5 })).toBe(true);
    });
  });

  it("makes rules only where a name means what its kind says", () => {
    const rules = (
      category: Category,
      name: string,
      kind: Parameters[number]["kind"],
      more: JsonObject = {},
    ) =>
      recommendFor(category, { [name]: { type: "string", ...more } }, { [name]: kind }).policy
        .tools?.["t"]?.deny_if?.length ?? 0;
    expect(rules("read", "pageUrl", "url")).toBe(2);
    for (const name of ["host", "database_url", "issue_id_or_url", "s3_uri"])
      expect(rules("read", name, "url"), name).toBe(0);
    expect(rules("read", "uri", "url", { description: "An http(s) address." })).toBe(2);
    expect(rules("read", "url", "url", { default: "http://localhost:3000" })).toBe(0);
    expect(rules("read", "outputDir", "path")).toBe(1);
    for (const name of ["destination", "json_path"])
      expect(rules("read", name, "path"), name).toBe(0);
    expect(rules("read", "area_code", "code")).toBe(0);
    expect(rules("execute", "code", "code")).toBe(2);
    expect(recommendFor("write", { size: { type: "number" } }, { size: "amount" }).policy).toEqual(
      cap(30),
    );
  });

  it("leaves a tool unnamed, and so denied, where its name cannot be written", () => {
    for (const name of ["*", "a\nb", "\u0000"]) {
      const made = recommend({ name, rating: { category: "read", risk: "low", parameters: [] } });
      expect(made.policy).toEqual({ version: "1", default: "deny" });
    }
    const spaced = recommend({
      name: " x",
      rating: { category: "destructive", risk: "low", parameters: [] },
    });
    expect(spaced.policy).toEqual({ version: "1", default: "deny" });
  });

  it("is valid for any tool, gives a reason for every rule, and points at nothing else", () => {
    fc.assert(
      fc.property(subject, (tool) => {
        const { policy, reasons, supervised, supervisedReasons } = recommend(tool);
        for (const [document, why] of [
          [policy, reasons],
          [supervised, supervisedReasons],
        ] as const) {
          if (!document) continue;
          expect(parsePolicy(document)).toEqual({ ok: true, policy: document });
          const pointers = new Set(why.map(({ pointer }) => pointer));
          for (const pointer of rulePointers(document)) expect(pointers).toContain(pointer);
          for (const pointer of pointers) expect(places(document)).toContain(pointer);
          expect(rulePointers(document).length).toBeLessThan(12);
        }
        const text = [...reasons, ...supervisedReasons]
          .map((reason) => reason.text.replace(/"(?:[^"\\]|\\.)*"/g, "X"))
          .join(" ");
        expect(text).not.toMatch(/\bsafe|approv|[.。!?]\.(?!\.)|\b1 [a-z]+s\b/iu);
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same for the same tool", () => {
    fc.assert(
      fc.property(subject, (tool) => {
        expect(JSON.stringify(recommend(structuredClone(tool)))).toBe(
          JSON.stringify(recommend(tool)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** Pointers of all that a reader may ask "why?" about: entries, limits and hidden names. */
function rulePointers(policy: Policy): string[] {
  return places(policy).filter((pointer) => /(?:^\/hide|\/deny_if|\/limits)\/\d+$/.test(pointer));
}

function places(value: unknown, pointer = ""): string[] {
  if (typeof value !== "object" || value === null) return [pointer];
  return [
    pointer,
    ...Object.entries(value).flatMap(([key, child]) =>
      places(child, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
    ),
  ];
}
