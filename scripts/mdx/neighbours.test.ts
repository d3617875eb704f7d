import { describe, expect, it } from "vitest";
import type { ToolLink } from "../../src/schemas/page.ts";
import type { Risk } from "../../src/schemas/record.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { siblingsOf } from "./siblings.ts";

function link(name: string, server = "a", risk: Risk = "low"): ToolLink {
  return { path: { server, tool: name }, name, server, category: "read", risk };
}

const names = (links: ToolLink[]) => links.map(({ name }) => name);
const places = (links: ToolLink[]) => links.map(({ name, server }) => `${server}/${name}`);
const numbered = (count: number, name: (i: number) => string, risk?: Risk) =>
  Array.from({ length: count }, (_, i) => link(name(i), "a", risk));

describe("siblings", () => {
  it("of a server with few tools are all others: those that share a word, then the riskiest", () => {
    const tools = [
      link("get_task"),
      link("ping"),
      link("drop_all", "a", "critical"),
      link("setTaskStatus"),
      link("get_task_status"),
    ];
    const { siblings, riskiest } = siblingsOf(tools)(tools[4] ?? link(""));
    expect(names(siblings)).toEqual(["setTaskStatus", "get_task", "drop_all", "ping"]);
    expect(riskiest).toEqual([]);
  });

  it("share the rarest words, in the order of the server where those are as rare", () => {
    const tools = [
      ...numbered(20, (i) => `list_acme_user_roles_${i}`),
      link("delete_invoice"),
      link("list_invoices"),
      link("create_user_invoice"),
      link("get_invoice"),
    ];
    const { siblings, riskiest } = siblingsOf(tools)(tools[21] ?? link(""));
    expect(names(siblings)).toEqual(["delete_invoice", "create_user_invoice", "get_invoice"]);
    expect(riskiest).toEqual([]);
  });

  it("are not those that share a verb, a number, or the mark before all names", () => {
    const tools = [
      ...numbered(10, (i) => `acme_get_${"abcdefghij".charAt(i)}thing_5`),
      link("acme_get_report_5"),
      link("acme_drop_table", "a", "critical"),
    ];
    const { siblings, riskiest } = siblingsOf(tools)(tools[10] ?? link(""));
    expect(siblings).toEqual([]);
    expect(names(riskiest)).toEqual(["acme_drop_table"]);
  });

  it("are named beside the riskiest where fewer than four share a word", () => {
    const tools = [
      ...numbered(12, (i) => `run_${"abcdefghijkl".charAt(i)}job`, "high"),
      link("get_report"),
      link("list_reports"),
    ];
    const { siblings, riskiest } = siblingsOf(tools)(tools[12] ?? link(""));
    expect(names(siblings)).toEqual(["list_reports"]);
    expect(names(riskiest)).toEqual(["run_ajob", "run_bjob", "run_cjob", "run_djob"]);
  });

  it("are never the tool itself, and eight at most", () => {
    const tools = [...numbered(30, (i) => `get_item_${i}`), link("ping")];
    const of = siblingsOf(tools);
    for (const tool of tools.slice(0, 30)) {
      expect(of(tool).siblings).toHaveLength(8);
      expect(of(tool).siblings).not.toContain(tool);
    }
  });

  it("of a server with one tool are none", () => {
    const only = link("get");
    expect(siblingsOf([only])(only)).toEqual({ siblings: [], riskiest: [] });
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
    link("acme_add_issues", "acme"),
  ];
  const of = elsewhereOf(all);

  it("have the same words in their name, or a verb of the same meaning and the same object", () => {
    expect(places(of(link("create_issue", "a")))).toEqual([
      "b/createIssue",
      "d/create_issue",
      "c/create_new_issue",
      "acme/acme_add_issues",
    ]);
  });

  it("are not those that share a vendor and a last word", () => {
    const others = elsewhereOf([
      link("ACME_CLEAR_REPOSITORY_CACHE_BY_KEY", "b"),
      link("acme_list_keys", "c"),
    ]);
    expect(others(link("acme_remove_gpg_key", "a"))).toEqual([]);
  });

  it("share one more word where the last one is generic", () => {
    const others = elsewhereOf([
      link("get_cloud_status", "b"),
      link("get_status", "c"),
      link("fetch_user_status", "d"),
      link("get_order_info", "e"),
      link("get_order", "f"),
      link("get_info", "g"),
    ]);
    expect(places(others(link("get_user_status", "a")))).toEqual(["d/fetch_user_status"]);
    expect(places(others(link("get_order_details", "a")))).toEqual([
      "e/get_order_info",
      "f/get_order",
    ]);
    expect(others(link("get_data", "a"))).toEqual([]);
  });

  it("leave the words of their own server aside", () => {
    const others = elsewhereOf([link("acme_get_acme_invoice", "acme")]);
    expect(places(others(link("get_invoice", "a")))).toEqual(["acme/acme_get_acme_invoice"]);
  });

  it("are one row where readers cannot tell them apart", () => {
    const twin = (server: string) => ({ ...link("get_x", server), server: "Twin" });
    const others = elsewhereOf([...["a", "b", "c", "d", "e"].map(twin), link("get_x", "z")]);
    expect(others(link("get_x", "q")).map(({ server, more }) => [server, more])).toEqual([
      ["Twin", true],
      ["z", undefined],
    ]);
    const two = elsewhereOf(["a", "b"].map(twin));
    expect(two(twin("a"))).toEqual([twin("b")]);
  });

  it("are not those of a series, or those that share a verb and a number", () => {
    const series = elsewhereOf([
      link("update_zone_10", "b"),
      link("update_dns_v2", "c"),
      link("update_event", "d"),
    ]);
    expect(series(link("update_event_10", "a"))).toEqual([]);
    expect(series(link("update_mail_v2", "a"))).toEqual([]);
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
