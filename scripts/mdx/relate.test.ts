import { describe, expect, it } from "vitest";
import type { ToolLink } from "../../src/schemas/page.ts";
import type { Rating } from "../../src/schemas/rating.ts";
import type { Risk } from "../../src/schemas/record.ts";
import { elsewhereOf, relatedBySelf, siblingsOf } from "./relate.ts";

function link(name: string, server = "a", risk: Risk = "low"): ToolLink {
  return { path: { server, tool: name }, name, server, category: "read", risk };
}

const EMPTY: Rating = {
  category: "read",
  risk: "low",
  confidence: 1,
  basis: "name",
  rationale: "R.",
  reasons: [],
  evidence: [],
  paraphrases: [],
  missing: [],
  parameters: [],
  partners: [],
};

const names = (links: ToolLink[]) => links.map(({ name }) => name);
const places = (links: ToolLink[]) => links.map(({ name, server }) => `${server}/${name}`);

describe("siblings", () => {
  it("are the tools that share most words of the name, then the riskiest", () => {
    const tools = [
      link("get_task"),
      link("status"),
      link("drop_all", "a", "critical"),
      link("setTaskStatus"),
      link("get_task_status"),
    ];
    const of = siblingsOf(tools);
    expect(names(of(tools[4] ?? link("")))).toEqual([
      "get_task",
      "setTaskStatus",
      "status",
      "drop_all",
    ]);
  });

  it("are never the tool itself, and eight at most", () => {
    const tools = Array.from({ length: 30 }, (_, i) => link(`get_item_${i}`));
    const of = siblingsOf(tools);
    for (const tool of tools) {
      expect(of(tool)).toHaveLength(8);
      expect(of(tool)).not.toContain(tool);
    }
  });

  it("of a server with one tool are none", () => {
    const only = link("get");
    expect(siblingsOf([only])(only)).toEqual([]);
  });
});

describe("tools elsewhere", () => {
  const all = [
    link("create-issue", "a"),
    link("createIssue", "b"),
    link("create_new_issue", "c"),
    link("create_issue", "d"),
    link("close_issue", "e"),
    link("create_issue_now", "f"),
  ];
  const of = elsewhereOf(all);

  it("have the same words in their name, or the same first and last one, same names first", () => {
    expect(places(of(link("create_issue", "a")))).toEqual([
      "b/createIssue",
      "d/create_issue",
      "c/create_new_issue",
    ]);
  });

  it("are not those that share a verb and a number", () => {
    const numbered = elsewhereOf([link("update_zone_10", "b"), link("update_dns_v2", "c")]);
    expect(numbered(link("update_event_10", "a"))).toEqual([]);
    expect(numbered(link("update_mail_v2", "a"))).toEqual([]);
  });

  it("are on other servers, one of each, six at most", () => {
    const many = Array.from({ length: 40 }, (_, i) => link("get_x", `s${Math.floor(i / 2)}`));
    const found = elsewhereOf(many)(link("get_x", "s1"));
    expect(new Set(found.map(({ server }) => server)).size).toBe(6);
    expect(places(found)).not.toContain("s1/get_x");
  });

  it("are none for a name of one word that nobody else has, and names without letters match exactly", () => {
    expect(of(link("lonely"))).toEqual([]);
    const symbols = elsewhereOf([link("++", "b"), link("--", "c")]);
    expect(places(symbols(link("++", "a")))).toEqual(["b/++"]);
  });
});

it("links only the undo and partners that the server has", () => {
  const rating = {
    undo: "gone",
    partners: [
      { tool: "send", why: "W." },
      { tool: "__proto__", why: "W." },
    ],
  } satisfies Partial<Rating>;
  const full = { ...EMPTY, ...rating };
  expect(relatedBySelf(full, new Map([["send", link("send")]]))).toEqual({
    partners: [{ tool: link("send"), why: "W." }],
  });
});

describe("the work grows with the tools, not with their square", () => {
  it.each([
    ["different words", (i: number) => `tool_${i}`],
    ["the same two words", (i: number) => `get${"_".repeat(i % 7)}item_${i % 3}`],
    ["one word", () => "get"],
  ])("for a server of 20,000 tools with %s", (_, name) => {
    const tools = Array.from({ length: 20_000 }, (_, i) => link(name(i)));
    const perTool = 200;
    const operations = mapOperations(perTool * tools.length, () => {
      const siblings = siblingsOf(tools);
      const elsewhere = elsewhereOf(tools);
      for (const tool of tools) {
        siblings(tool);
        elsewhere(tool);
      }
    });
    expect(operations).toBeGreaterThan(tools.length);
  });
});

/** Counts the look-ups and entries that `work` makes in maps; throws beyond `most`. */
function mapOperations(most: number, work: () => void): number {
  const { get, set } = Map.prototype;
  let count = 0;
  const counted = () => {
    count += 1;
    if (count > most) throw new Error(`more than ${most} operations`);
  };
  Map.prototype.get = function (key) {
    counted();
    return get.call(this, key);
  };
  Map.prototype.set = function (key, value) {
    counted();
    return set.call(this, key, value);
  };
  try {
    work();
  } finally {
    Object.assign(Map.prototype, { get, set });
  }
  return count;
}
