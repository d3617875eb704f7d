import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Category } from "../schemas/record.ts";
import { evaluate } from "./evaluate.ts";
import { printPolicy } from "./print.ts";
import { type QuestionsInput, questions } from "./questions.ts";
import { recommend } from "./recommend.ts";
import { type Policy, parsePolicy } from "./schema.ts";
import { type Part, plain, type Sentence } from "./sentence.ts";
import { policy, toolName, toolOf } from "./testing/arbitraries.ts";

const ENDINGS = [
  "Qflow",
  "Kestra Python MCP Server",
  "GitHub MCP",
  "PMCP",
  "The Movie DB",
  "动作。",
  "Stop!",
  "v1.",
  "Server",
];

function input(document: Policy, more: Partial<QuestionsInput> = {}): QuestionsInput {
  return {
    tool: { name: "t" },
    server: { id: "x/y", label: "Qflow" },
    rating: { category: "write", risk: "medium", reasons: [] },
    policy: document,
    otherTools: 3,
    gateway: { name: "Gate" },
    ...more,
  };
}

function answers(given: QuestionsInput): Map<string, string> {
  return new Map(questions(given).map(({ id, answer }) => [id, answer.map(plain).join(" ")]));
}

function recommended(category: Category): Policy {
  return recommend({ name: "t", rating: { category, risk: "low", parameters: [] } }).policy;
}

const cappedAt = (max: number, window: "minute" | "hour" | "day"): Policy => ({
  version: "1",
  default: "deny",
  tools: { t: { limits: [{ counter: "odd", window, max, scope: "grant" }] } },
});

/** A sentence with a letter in the place of every stranger's text and of every piece of a policy. */
function ours(parts: Sentence): string {
  return parts.map((part: Part) => (typeof part === "string" ? part : "X")).join("");
}

describe("questions", () => {
  it("are six, with answers", () => {
    const all = questions(input(recommended("write")));
    expect(all.map(({ id }) => id)).toEqual([
      "purpose",
      "enforce",
      "risk",
      "limit",
      "block",
      "server",
    ]);
    for (const { answer } of all) expect(answer.length).toBeGreaterThan(0);
  });

  it("speak of the limit that the policy has, and of no other", () => {
    const text = [...answers(input(cappedAt(7, "hour"))).values()].join(" ");
    expect(new Set(text.match(/\d+ per \w+/g))).toEqual(new Set(["7 per hour"]));
    expect(answers(input(cappedAt(7, "hour"))).get("limit")).toContain(
      "Yes: the policy on this page caps it at 7 per hour",
    );
  });

  it("offer no limit where the policy denies, and say so where it sets none", () => {
    for (const category of ["destructive", "financial"] as const)
      expect(answers(input(recommended(category))).get("limit")).toContain(
        "no limit is recommended",
      );
    expect(answers(input(recommended("read"))).get("limit")).toContain("sets none");
  });

  it("say how the tool is blocked: already, or with pieces of JSON that block it", () => {
    expect(answers(input(recommended("destructive"))).get("block")).toContain("does it with hide");
    expect(answers(input(recommended("financial"))).get("block")).toContain(
      "does it with an entry of deny_if",
    );
    const block = questions(input(recommended("write"))).find(({ id }) => id === "block");
    const pieces = (block?.answer ?? []).flat().flatMap((part) => {
      return typeof part !== "string" && "code" in part && part.code.startsWith("{")
        ? [JSON.parse(part.code)]
        : [];
    });
    expect(pieces).toHaveLength(2);
    for (const rest of [pieces[0], { tools: { t: pieces[1] } }]) {
      const parsed = parsePolicy({ version: "1", default: "allow", ...rest });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
      expect(evaluate(parsed.policy, { tool: "t", args: {} }, new Map(), 0).allow).toBe(false);
    }
  });

  it("say where a level differs from what is usual for its category", () => {
    const usual = answers(input(recommended("write"))).get("risk");
    expect(usual).toContain("t: Medium risk, in the category Write.");
    const other = input(recommended("write"), {
      rating: { category: "write", risk: "critical", reasons: [] },
    });
    expect(answers(other).get("risk")).toContain("Write tools are Medium unless");
  });

  it("call nothing repairable that the rating says cannot be called back", () => {
    const purpose = (...rules: string[]) =>
      answers(
        input(recommended("write"), {
          rating: {
            category: "write",
            risk: "high",
            reasons: rules.map((rule) => ({ rule, text: "T." })),
          },
        }),
      ).get("purpose");
    expect(purpose("does-create")).toContain("can as a rule be put right");
    for (const rule of ["cannot-be-unsent", "public"])
      expect(purpose("does-create", rule)).toMatch(
        /a Write tool: one that puts something before other people that cannot be called back/,
      );
  });

  it("quote a short description whole, point at a long one, and say where there is none", () => {
    const purpose = (description?: string) =>
      answers(
        input(recommended("read"), {
          tool: { name: "t", ...(description !== undefined && { description }) },
        }),
      ).get("purpose");
    expect(purpose()).toContain("Its author supplies no description.");
    expect(purpose("做某事。")).toContain("In the words of its definition: 做某事。 t, from");
    expect(purpose("x".repeat(2000))).toContain("2,000 characters");
  });

  it("name the forms that can and cannot express the policy", () => {
    const capped = answers(input(recommended("write"))).get("enforce");
    expect(capped).toContain("Gate stands between the agent and the Qflow MCP server");
    expect(capped).toContain("for Intercept YAML and Cedar.");
    expect(capped).toContain("no equivalent in Claude Code and Codex;");
    expect(answers(input(recommended("destructive"))).get("enforce")).not.toContain(
      "no equivalent",
    );
  });

  it("count the other tools in the right number", () => {
    const server = (otherTools: number) =>
      answers(input(recommended("read"), { otherTools })).get("server");
    expect([0, 1, 1200].map(server).map((text) => text?.split(". ").at(-1))).toEqual([
      "This is its only tool in this catalogue.",
      "It has 1 other tool in this catalogue.",
      "It has 1,200 other tools in this catalogue.",
    ]);
  });

  it("are in good order for any names, any category and any policy", () => {
    const anyInput = policy.chain((document) =>
      fc.record({
        tool: fc
          .tuple(
            fc.oneof(toolName, toolOf(document)),
            fc.option(fc.string({ unit: "binary" }), { nil: undefined }),
          )
          .map(([name, description]) => ({
            name,
            ...(description !== undefined && { description }),
          })),
        server: fc.record({
          id: fc.string({ unit: "binary", minLength: 1 }),
          label: fc.oneof(fc.constantFrom(...ENDINGS), fc.string({ unit: "binary", minLength: 1 })),
        }),
        rating: fc.record({
          category: fc.constantFrom<Category>(
            "read",
            "write",
            "execute",
            "destructive",
            "financial",
          ),
          risk: fc.constantFrom(
            "low" as const,
            "medium" as const,
            "high" as const,
            "critical" as const,
          ),
          reasons: fc.subarray([
            { rule: "does-create", text: "T." },
            { rule: "public", text: "T." },
          ]),
        }),
        policy: fc.constant(document),
        otherTools: fc.nat(3),
        gateway: fc.constant({ name: "Gate" }),
      }),
    );
    fc.assert(
      fc.property(anyInput, (given) => {
        const printed = JSON.stringify(given.policy);
        for (const { question, answer } of questions(given))
          for (const parts of [question, ...answer]) {
            const text = ours(parts);
            expect(text, "articles").not.toMatch(/\ba (?:[aeiou]|hour)|\ban [^aeiouh]/i);
            expect(text, "plurals").not.toMatch(/\b1 (?:\w+ )?\w+s\b(?<!has|is|was)/);
            expect(text, "doubled words").not.toMatch(/\b(\w+)\s+\1\b(?<!X X)/i);
            expect(text, "traps").not.toMatch(
              /\bsafe|approv|rate_limit|per session|sliding|action: deny/i,
            );
            expect(text, "spaces").not.toMatch(/ {2}| [.,;]/);
            if (parts.at(-1) === ".")
              expect(plain(parts.slice(0, -1))).not.toMatch(/[.。．!！?？…]["'”’)\]]*$/u);
            for (const [, max, window] of plain(
              parts.filter((part) => typeof part === "string"),
            ).matchAll(/(\d+) per (minute|hour|day)/g))
              expect(printed).toMatch(
                new RegExp(
                  `"window":"${window}","max":${max}|"max":${max},[^}]*"window":"${window}"`,
                ),
              );
            for (const part of parts)
              if (typeof part !== "string" && "foreign" in part)
                expect([
                  given.tool.name,
                  given.tool.description,
                  given.server.id,
                  given.server.label,
                ]).toContain(part.foreign);
          }
      }),
      { numRuns: 1000 },
    );
  });

  it("read nothing but the policy that is printed", () => {
    fc.assert(
      fc.property(policy, (document) => {
        const reread: Policy = JSON.parse(printPolicy(document));
        expect(questions(input(reread))).toEqual(questions(input(document)));
      }),
      { numRuns: 200 },
    );
  });
});
