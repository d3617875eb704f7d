import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankPrefixed } from "./prefix-rank.ts";
import { decodeRank, encodeRank, popularity, rankCandidates } from "./rank.ts";
import type { Group } from "./rows.ts";

const group = (id: number, name: string, total = 1): Group => ({ id, name, members: [], total });

describe("ranks", () => {
  it("fit one printable character and come back", () => {
    const rank = fc.record({
      words: fc.integer({ min: 1, max: 9 }),
      popularity: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(rank, (value) => {
        expect(encodeRank(value)).toMatch(/^[!-~]$/);
        expect(decodeRank(`x${encodeRank(value)}`, 1)).toEqual(value);
      }),
    );
    expect([1, 2, 3, 17, 5000].map(popularity)).toEqual([0, 1, 2, 5, 5]);
  });

  it("put cheap matches first, then common names, then the order of ids", () => {
    const ranks = [1, 1, 3, 1].map((words, i) => encodeRank({ words, popularity: i })).join("");
    const candidates = [0, 1, 2, 3].map((id) => ({ id, cost: 0, inName: 1 }));
    expect(rankCandidates(candidates, ranks, 9)).toEqual([3, 1, 0, 2]);
    expect(rankCandidates(candidates, ranks, 2)).toEqual([3, 1]);
    const same = candidates.map(({ id }) => ({ id, cost: 2, inName: 1 })).reverse();
    expect(rankCandidates(same, "", 9)).toEqual([0, 1, 2, 3]);
  });
});

describe("rankPrefixed", () => {
  it("puts the very name first, then its other spellings, then whole words, then common names", () => {
    const typed = "create_issue";
    const groups = [
      group(0, "createIssues"),
      group(1, "create-issue-link", 3),
      group(2, "create_issue_type", 20),
      group(3, "createIssue"),
      group(4, "create_issue"),
      group(5, "create_issue_now"),
    ];
    expect(
      rankPrefixed(groups, { typed, text: typed, key: "createissue" }).map(({ id }) => id),
    ).toEqual([4, 3, 2, 5, 1, 0]);
  });
});
