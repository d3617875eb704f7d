import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readRiskWording, readWordings } from "../src/lib/content.ts";
import { isObject } from "../src/policy/json.ts";
import { parsePolicy } from "../src/policy/schema.ts";
import { attackSchema } from "../src/schemas/attack.ts";
import { guideSchema } from "../src/schemas/guide.ts";
import { noteSchema } from "../src/schemas/note.ts";
import { CATEGORIES, RISKS } from "../src/schemas/record.ts";

const ROOT = new URL("..", import.meta.url);

const ATTACKS = [
  "compromised-mcp-package",
  "confused-deputy",
  "credential-leak-via-errors",
  "data-exfiltration-via-tool-chaining",
  "destructive-action-autonomy",
  "indirect-prompt-injection",
  "mcp-rug-pull",
  "mcp-typosquatting",
  "prompt-injection-via-tool-results",
  "runaway-tool-loops",
  "token-mis-redemption",
  "tool-poisoning",
];
const GUIDES = [
  "approving-calls",
  "configuration",
  "faq",
  "getting-started",
  "hosting",
  "how-ratings-are-made",
  "limits-of-gateways",
  "machine-readers",
  "own-site",
  "reading-a-tool-page",
  "risk-levels-and-categories",
  "sources",
  "writing-a-policy",
];
const CTA = {
  read: "CAP THIS TOOL",
  write: "LIMIT THIS TOOL",
  execute: "RATE-LIMIT THIS TOOL",
  destructive: "RESTRICT THIS TOOL",
  financial: "BLOCK THIS TOOL",
};

const NOTES = ["pangu-immortal~qflow/qflow_task_batch"];

interface Article {
  file: string;
  slug: string;
  front: unknown;
  body: string;
  /** The body without fenced blocks and inline code. */
  prose: string;
}

function articles(folder: "attacks" | "guides" | "notes"): Article[] {
  const directory = new URL(`content/${folder}/`, ROOT);
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mdx"))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, directory), "utf8");
      const end = text.indexOf("\n---\n", 4);
      const body = text.slice(end + 5);
      return {
        file: `${folder}/${name}`,
        slug: name.replace(/\.mdx$/, ""),
        front: parse(text.slice(4, end)),
        body,
        prose: body.replace(/```[^`]*```/g, "").replace(/`[^`\n]*`/g, ""),
      };
    });
}

const attacks = articles("attacks");
const guides = articles("guides");
const notes = articles("notes");
const everything = [...attacks, ...guides];

const links = (body: string) =>
  [...body.matchAll(/\]\(([^)\s]*)\)/g)].map((match) => match[1] ?? "");

function jsonBlocks(body: string): unknown[] {
  return [...body.matchAll(/```json\n([^`]*)```/g)].map((match) => JSON.parse(match[1] ?? ""));
}
const isPolicy = (value: unknown) => isObject(value) && Object.hasOwn(value, "version");

/** Keys of other dialects, and the one word that no page may use of a tool. */
const FORBIDDEN =
  /\b(?:rate_limit|require_approval|safe(?:ly|ty)?|unsafe)\b|until (?:a human|somebody|someone) approves/i;

describe("hand-written articles", () => {
  test("the twelve attack patterns and the guides are there, and nothing else", () => {
    expect(attacks.map(({ slug }) => slug)).toEqual(ATTACKS);
    expect(guides.map(({ slug }) => slug)).toEqual(GUIDES);
  });

  test.each(attacks)("$file has valid front matter", ({ front }) => {
    expect(attackSchema.safeParse(front).error).toBeUndefined();
  });

  test.each(guides)("$file has valid front matter", ({ front }) => {
    expect(guideSchema.safeParse(front).error).toBeUndefined();
  });

  test.each(everything)(
    "$file holds nothing that MDX would run or take for an element",
    (article) => {
      expect(article.prose).not.toMatch(/[{}<>]/);
      expect(article.prose).not.toMatch(/^(?:import|export)\b/m);
    },
  );

  test.each(everything)("$file leaves the only h1 to the template", ({ prose }) => {
    expect(prose).not.toMatch(/^# /m);
    expect(prose).toMatch(/^## /m);
  });

  test.each(everything)(
    "$file links to pages of this site that exist, with a slash at the end",
    ({ body }) => {
      const known = new Set([
        "/search/",
        "/tools/",
        ...ATTACKS.map((slug) => `/attacks/${slug}/`),
        ...GUIDES.map((slug) => `/guides/${slug}/`),
        ...RISKS.map((risk) => `/risk/${risk}/`),
        ...CATEGORIES.map((category) => `/category/${category}/`),
      ]);
      const unknown = links(body).filter(
        (link) => !link.startsWith("#source-") && !known.has(link),
      );
      expect(unknown).toEqual([]);
    },
  );

  test.each(everything)("$file prints policies that the strict schema accepts", ({ body }) => {
    for (const policy of jsonBlocks(body).filter(isPolicy))
      expect(parsePolicy(policy)).toMatchObject({ ok: true });
  });

  test.each(everything)("$file uses no forbidden word", ({ body, front }) => {
    const named = JSON.stringify(front).replaceAll(/"url":"[^"]*"/g, "");
    expect(`${named}${body}`).not.toMatch(FORBIDDEN);
  });

  test.each(attacks)("$file cites each of its sources, and no other", ({ body, front }) => {
    const { sources } = attackSchema.parse(front);
    const cited = new Set(links(body).filter((link) => link.startsWith("#source-")));
    expect([...cited].sort()).toEqual(sources.map((_, index) => `#source-${index + 1}`).sort());
  });

  test.each(attacks)(
    "$file shows a policy and has at most 700 words of prose",
    ({ body, prose }) => {
      expect(jsonBlocks(body).some(isPolicy)).toBe(true);
      const words = prose.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(350);
      expect(words).toBeLessThanOrEqual(700);
    },
  );

  test("no two attack patterns claim the same rank in a category", () => {
    for (const category of CATEGORIES) {
      const ranks = attacks
        .map(({ front }) => attackSchema.parse(front).priority[category])
        .filter((rank) => rank !== undefined);
      expect(ranks.toSorted((a, b) => a - b)).toEqual(ranks.map((_, index) => index + 1));
    }
  });

  test("the guides have an order without gaps", () => {
    const order = guides.map(({ front }) => guideSchema.parse(front).order);
    expect(order.toSorted((a, b) => a - b)).toEqual(order.map((_, index) => index + 1));
  });
});

describe("hand-written notes on tools", () => {
  test("the note that shows how is there, and nothing else", () => {
    expect(notes.map(({ slug }) => slug)).toEqual(NOTES);
  });

  test.each(notes)("$file has valid front matter and no forbidden word", ({ front, body }) => {
    expect(noteSchema.safeParse(front).error).toBeUndefined();
    expect(body).not.toMatch(FORBIDDEN);
  });

  test.each(notes)("$file leaves the headings above h3 to the template", ({ prose }) =>
    expect(prose).not.toMatch(/^##? /m),
  );

  // A slice of the catalogue may hold its tool alone, and a page depends on no other tool.
  test.each(notes)("$file links to no tool but its own, and to its server", ({ slug, body }) => {
    const [server] = slug.split("/");
    const other = links(body).filter(
      (link) => link.startsWith("/tools/") && link !== `/tools/${server}/`,
    );
    expect(other).toEqual([]);
  });
});

describe("wording", () => {
  const wordings = readWordings(fileURLToPath(ROOT));
  const risks = readRiskWording(fileURLToPath(ROOT));

  test.each(CATEGORIES)(
    "%s: the file is about its own category, with the right article and label",
    (category) => {
      const wording = wordings.get(category);
      expect(wording?.category).toBe(category);
      expect(wording?.article).toBe(/^[aeiou]/i.test(wording?.label ?? "") ? "an" : "a");
      expect(wording?.cta).toBe(CTA[category]);
      expect(wording?.approver).toHaveLength(3);
    },
  );

  test.each(CATEGORIES)("%s: no sentence states what only a policy can decide", (category) => {
    const { cta: _, ...wording } = wordings.get(category) ?? { cta: "" };
    const text = JSON.stringify(wording);
    expect(text).not.toMatch(
      /\d|\b(?:allowed|denied|blocked|hidden|capped|per (?:minute|hour|day))\b/i,
    );
    expect(text).not.toMatch(FORBIDDEN);
  });

  test("no sentence about a level states what only a policy can decide", () => {
    const text = JSON.stringify(risks);
    expect(text).not.toMatch(
      /\d|\b(?:allowed|denied|blocked|hidden|capped|per (?:minute|hour|day))\b/i,
    );
    expect(text).not.toMatch(FORBIDDEN);
  });

  test.each(CATEGORIES)(
    "%s: the lead and the meta description name tool and server",
    (category) => {
      const wording = wordings.get(category);
      for (const text of [wording?.lead, wording?.meta]) {
        expect(text).toContain("{tool}");
        expect(text).toContain("{server}");
      }
    },
  );
});
