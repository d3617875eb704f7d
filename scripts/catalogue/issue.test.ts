import { describe, expect, it } from "vitest";
import { formatIssue, issueAt } from "./issue.ts";

const fault = { field: "tool.name", message: "blank" };

describe("issues", () => {
  it("name file, line, record, field and fault on one line", () => {
    const value = { server: { id: "acme/x" }, tool: { name: " " } };
    expect(formatIssue(issueAt({ file: "a/b.ndjson", line: 7 }, fault, value))).toBe(
      'a/b.ndjson:7 server "acme/x" tool " " tool.name: blank',
    );
  });

  it("leave out what is not there", () => {
    const issue = issueAt({ file: "x.json", line: 0 }, { field: "", message: "not JSON" });
    expect(formatIssue(issue)).toBe("x.json: not JSON");
  });

  it("cannot be made to forge a line by a name or a file name", () => {
    const value = { server: { id: "a\n::error::b" }, tool: { name: "\u001b[2J" } };
    const line = formatIssue(issueAt({ file: "a\nb.ndjson", line: 1 }, fault, value));
    expect(line).toBe(
      '"a\\nb.ndjson":1 server "a\\n::error::b" tool "\\u001b[2J" tool.name: blank',
    );
  });

  it("carry a long name only in part, and no name that is not text", () => {
    const value = { server: { id: "i".repeat(5000) }, tool: { name: { toString: "x" } } };
    const issue = issueAt({ file: "f", line: 1 }, fault, value);
    expect(issue.server?.length).toBe(201);
    expect(issue.tool).toBeNull();
  });
});
