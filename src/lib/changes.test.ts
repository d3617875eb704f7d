import { describe, expect, it } from "vitest";
import type { Change } from "../schemas/history.ts";
import { changeEntries } from "./change-feed.ts";
import { changeParts } from "./change-parts.ts";
import { ratingWords, updateWords } from "./change-words.ts";
import { changesJson } from "./changes-json.ts";

const change = (more: Partial<Change> = {}): Change => ({
  update: 2,
  date: "2026-02-01",
  kind: "added",
  fingerprint: "0".repeat(64),
  category: "read",
  risk: "low",
  path: { server: "a", tool: "x" },
  ...more,
});
const HOSTILE = { server: "s", tool: "a\u202e\n</title>", label: "]]><\u0001" };
const urlOf = ({ server, tool }: Change["path"]) => `https://e.org/tools/${server}/${tool}/`;

describe("the feed of changes", () => {
  it("has the latest hundred, and none without a day", () => {
    const all = Array.from({ length: 300 }, (_, i) => change({ update: 400 - i }));
    const { date: _, ...undated } = change({ update: 500 });
    const entries = changeEntries([undated, ...all], urlOf);
    expect([entries.length, entries[0]?.id]).toEqual([100, "https://e.org/tools/a/x/#update-400"]);
  });

  it("names a listed tool with what is hidden said, and any other by its place", () => {
    const [listed, gone] = changeEntries(
      [change({ listed: HOSTILE }), change({ kind: "removed" })],
      urlOf,
    );
    expect(listed?.title).toBe("Added: a </title> (hidden: U+202E) on ]]>< (hidden: U+0001)");
    expect(gone?.title).toBe("Removed: a/x");
  });
});

describe("changes.json", () => {
  it("gives addresses for places, and hides nothing", () => {
    const summary = { listed: 1, began: { update: 1, counts: [] }, updates: [], read: null };
    const formerly = { server: "a", tool: "y" };
    const text = changesJson(summary, [change({ listed: HOSTILE, formerly })], urlOf);
    expect(text).toContain("a\\u202e\\n</title>");
    expect(JSON.parse(text).changes).toEqual([
      {
        url: "https://e.org/tools/a/x/",
        formerly: "https://e.org/tools/a/y/",
        update: 2,
        date: "2026-02-01",
        kind: "added",
        fingerprint: "0".repeat(64),
        category: "read",
        risk: "low",
        listed: HOSTILE,
      },
    ]);
  });
});

describe("/changes/", () => {
  it("has one part where nothing changed, and groups of one update in each", () => {
    expect(changeParts([])).toEqual([[]]);
    const all = [5, 5, 3].map((update) => change({ update }));
    expect(changeParts(all).map((groups) => groups.map((group) => group.length))).toEqual([[2, 1]]);
    const parts = changeParts(Array.from({ length: 300 }, () => change()));
    expect(parts.map(([group]) => group?.length)).toEqual([250, 50]);
  });

  it.each<[Partial<Change>, string]>([
    [{}, "Rated low risk, read."],
    [{ kind: "definition" }, "The rating stayed: low risk, read."],
    [
      {
        kind: "rating",
        before: { category: "write", risk: "high" },
        causes: ["hints", "analysis"],
      },
      "From high risk, write to low risk, read: the author's title or hints changed, and a person's or a model's analysis came, changed or went.",
    ],
    [
      { kind: "definition", before: { category: "write", risk: "high" }, causes: ["definition"] },
      "From high risk, write to low risk, read.",
    ],
    [{ kind: "removed" }, "No longer in the catalogue. Last rating: low risk, read."],
  ])("says what %j means for the rating", (more, words) => {
    expect(ratingWords(change(more))).toBe(words);
  });

  it("counts an update in words", () => {
    const counts = [{ kind: "added", count: 1 } as const, { kind: "rating", count: 1200 } as const];
    expect(updateWords({ update: 2, counts })).toBe("1 tool added, 1,200 ratings moved alone");
  });
});
