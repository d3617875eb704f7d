import { describe, expect, it } from "vitest";
import type { Rated } from "../../src/schemas/rated.ts";
import { createNameIndex } from "../../src/search/name-index.ts";
import { nearestNames, searchNames } from "../../src/search/names.ts";
import { parseQuery } from "../../src/search/query.ts";
import type { Group } from "../../src/search/rows.ts";
import { createToolFilter } from "../../src/search/tool-filter.ts";
import { groupEntries } from "./groups.ts";
import { entryOf } from "./member.ts";
import { nameShards } from "./shards.ts";
import { rated, shardFiles } from "./test-records.ts";

const github = { id: "github/server", name: "GitHub" };
const gitlab = { id: "io.github.acme/gitlab-mcp", name: "io.github.acme/gitlab-mcp" };
const WRITE = { risk: "medium", category: "write" } as const;
const DESTROY = { risk: "critical", category: "destructive" } as const;

const records = [
  rated({ name: "create_issue", description: "Opens an issue." }, github, WRITE),
  rated({ name: "create_issue", description: "Adds an issue." }, gitlab, WRITE),
  rated({ name: "createIssue" }, { id: "acme/jira", name: "Jira" }, WRITE),
  rated({ name: "create_issue_link" }, gitlab, WRITE),
  rated({ name: "GITHUB_DELETE_A_REPOSITORY" }, github, DESTROY),
  rated({ name: "remove_repository_collaborator" }, github, DESTROY),
  rated({ name: "qflow_task_set_status" }, { id: "acme/qflow", name: "Qflow" }, WRITE),
  rated({ name: "update_status" }, { id: "acme/board", name: "Board" }, WRITE),
  rated({ name: "getweather" }, { id: "acme/sky", name: "Sky" }),
  ...[
    "get_user",
    "get_file",
    "get_task",
    "get_note",
    "get_page",
    "get_list",
    "get_team",
    "get_org",
  ].map((name) => rated({ name }, { id: "acme/many", name: "Many" })),
  ...[
    "weather_now",
    "weather_today",
    "daily_weather",
    "weather_map",
    "weather_week",
    "old_weather",
  ].map((name) => rated({ name }, { id: "acme/many", name: "Many" })),
  rated({ name: "weather" }, { id: "acme/sky2", name: "Sky two" }),
  rated({ name: "weather_history" }, { id: "acme/sky2", name: "Sky two" }),
  rated({ name: "???" }, { id: "acme/odd", name: "Odd" }),
  rated({ name: "日历查询" }, { id: "acme/cal", name: "日历" }),
];

const shards = (list: readonly Rated[]) => nameShards(groupEntries(list.map(entryOf)));
const index = createNameIndex(shardFiles(records.map(entryOf)));

async function ask(text: string): Promise<Group[]> {
  let groups: Group[] = [];
  const query = parseQuery(text);
  for await (const answer of searchNames(
    index,
    query,
    await createToolFilter(index, query),
    10,
    async () => true,
  ))
    groups = answer.groups;
  return groups;
}
const names = async (text: string) => (await ask(text)).map(({ name }) => name);

describe("the name shards", () => {
  it("answer every name first for itself", async () => {
    for (const { tool } of records) expect((await names(tool.name))[0]).toBe(tool.name);
  });

  it("answer each spelling of a name with that spelling first", async () => {
    expect((await names("createIssue")).slice(0, 2)).toEqual(["createIssue", "create_issue"]);
    expect((await names("create_issue"))[0]).toBe("create_issue");
  });

  it("answer the first letters", async () => {
    expect((await names("qfl"))[0]).toBe("qflow_task_set_status");
    expect((await names("create_i")).slice(0, 2)).toEqual(["create_issue", "create_issue_link"]);
  });

  it("answer words of a name in any order, and parts of it", async () => {
    expect((await names("issue create")).slice(0, 2)).toContain("create_issue");
    expect((await names("task status"))[0]).toBe("qflow_task_set_status");
    expect(await names("weather")).toContain("getweather");
  });

  it("put names with the words before names with like words", async () => {
    expect((await names("set status")).slice(0, 2)).toEqual([
      "qflow_task_set_status",
      "update_status",
    ]);
  });

  it("understand other words for the same task", async () => {
    expect(await names("delete a repo")).toContain("GITHUB_DELETE_A_REPOSITORY");
    expect(await names("erase repository")).toContain("GITHUB_DELETE_A_REPOSITORY");
  });

  it("forgive one typing error anywhere in a name", async () => {
    for (const typed of ["qflow_taks_set_status", "qflow_task_set_stats", "flow_task_set_status"])
      expect((await names(typed))[0]).toBe("qflow_task_set_status");
    expect((await names("qflow_task_setxstatus"))[0]).toBe("qflow_task_set_status");
    expect((await names("getwaether"))[0]).toBe("getweather");
  });

  it("show the server that is named first, and only servers that are asked for", async () => {
    const [first] = await ask("create_issue GitHub");
    expect(first?.members.map(({ label }) => label)).toEqual([
      "GitHub",
      "io.github.acme/gitlab-mcp",
    ]);
    const only = await ask("server:gitlab create");
    expect(only.map(({ name }) => name)).toEqual(["create_issue", "create_issue_link"]);
    expect(only[0]).toMatchObject({ total: 1, members: [{ server: "io.github.acme~gitlab-mcp" }] });
    expect(await names("server:github create")).toEqual(["create_issue"]);
  });

  it("hold to filters of risk and category, alone and with words", async () => {
    expect(await names("risk:critical")).toHaveLength(2);
    expect(await names("category:destructive repository")).toEqual([
      "GITHUB_DELETE_A_REPOSITORY",
      "remove_repository_collaborator",
    ]);
    expect(await names("risk:low create_issue")).toEqual([]);
  });

  it("offer names with some of the words, the rarer word first", async () => {
    const groups = await nearestNames(index, parseQuery("get repository zebra"), undefined, 3);
    expect(groups[0]?.name).toBe("GITHUB_DELETE_A_REPOSITORY");
    expect(await nearestNames(index, parseQuery("zzzz"), undefined, 3)).toEqual([]);
  });

  it("give nothing for words that no name has", async () => {
    expect(await names("qqqzzz xxyyzz")).toEqual([]);
  });

  it("put the reference server and the vendor's own before copies", () => {
    const { files } = shards([
      rated({ name: "get" }, { id: "a/copy", repository: "https://github.com/x/redis-mcp" }),
      rated({ name: "get" }, { id: "b/own", repository: "https://github.com/redis/mcp-redis" }),
      rated(
        { name: "get" },
        { id: "c/ref", repository: "https://github.com/modelcontextprotocol/servers" },
      ),
    ]);
    const order = /c~ref.*b~own.*a~copy/;
    expect(files.get("names/0.txt")).toMatch(order);
  });

  it("have the same bytes whatever the order of the records", () => {
    expect(shards(records.toReversed())).toEqual(shards(records));
  });
});

describe("a large catalogue", () => {
  const many = Array.from({ length: 6000 }, (_, i) =>
    rated(
      {
        name: `get_thing_${i}`,
        description: `Reads the thing with the number ${i} of all things.`,
      },
      { id: `acme/server-${i % 50}` },
    ),
  );
  const large = shardFiles([...many, rated({ name: "get" })].map(entryOf));
  const fetched = new Map<string, number>();
  const largeIndex = createNameIndex({
    ...large,
    async load(file) {
      const text = await large.load(file);
      fetched.set(file, text.length);
      return text;
    },
  });
  const first = async (text: string) => {
    for await (const { groups } of searchNames(
      largeIndex,
      parseQuery(text),
      undefined,
      10,
      async () => false,
    ))
      return groups;
    return [];
  };

  it("answers a prefix that thousands of names share from its head, the exact name first", async () => {
    expect((await first("get"))?.[0]?.name).toBe("get");
    expect((await first("get_thing_1"))?.[0]?.name).toBe("get_thing_1");
    expect([...fetched.keys()].filter((file) => file.startsWith("names/")).length).toBeLessThan(4);
  });

  it("fetches a handful of small files for a first answer", async () => {
    fetched.clear();
    expect((await first("get_thing_4711"))?.[0]?.name).toBe("get_thing_4711");
    expect(fetched.size).toBeLessThan(5);
    for (const size of fetched.values()) expect(size).toBeLessThan(40_000);
  });
});

it("indexes many names of one endless beginning, and finds each by that", async () => {
  const names = Array.from({ length: 400 }, (_, i) => `${"\ufdfa".repeat(250)}${i}`);
  const files = shardFiles(names.map((name) => entryOf(rated({ name }, { id: "acme/long" }))));
  const index = createNameIndex(files);
  const query = parseQuery(names[0] ?? "");
  const filter = await createToolFilter(index, query);
  let most = 0;
  for await (const { groups } of searchNames(index, query, filter, 10, async () => true))
    most = groups.length;
  expect(most).toBeGreaterThan(0);
});
