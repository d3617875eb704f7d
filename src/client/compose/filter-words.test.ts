import { expect, it } from "vitest";
import { fold } from "../../search/fold.ts";
import { matchesWords } from "./filter-words.ts";

it("finds a row that holds every word, in any order and case", () => {
  const row = fold("create_Issue Opens an issue in a repository");
  for (const query of ["", " ", "ISSUE", "repo create", "_iss", "ｃｒｅａｔｅ"])
    expect(matchesWords(row, query), query).toBe(true);
  for (const query of ["delete", "issue delete"]) expect(matchesWords(row, query)).toBe(false);
});
