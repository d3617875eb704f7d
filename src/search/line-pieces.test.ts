import fc from "fast-check";
import { expect, it } from "vitest";
import { linePieces } from "./line-pieces.ts";

it("cuts a long name behind its separators and before its humps", () => {
  expect(linePieces("DeleteBranchProtection")).toEqual(["Delete", "Branch", "Protection"]);
  expect(linePieces("get__pull_request.files")).toEqual(["get__", "pull_", "request.", "files"]);
  expect(linePieces("@acme/long-server-name")).toEqual(["@acme/", "long-server-name"]);
});

it("leaves short names and running text whole", () => {
  expect(linePieces("delete_branch")).toEqual(["delete_branch"]);
  expect(linePieces("Deletes the branchProtection of a repo")).toHaveLength(1);
});

it("loses and adds nothing, whatever a stranger wrote", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      expect(linePieces(text).join("")).toBe(text);
    }),
  );
});
