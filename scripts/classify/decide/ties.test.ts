import { expect, test } from "vitest";
import { rateAlone } from "../fixture.ts";

test.each([
  ["remove_tag", "Remove a tag from a note."],
  ["remove_issue_link", "Remove a link between two issues."],
  ["remove_member_from_project", ""],
  ["delete_note_reaction", "Deletes a reaction from a note."],
  ["delete_class_tag", "Remove a tag from a class."],
  ["remove_assignee", "Remove an assignee from a task."],
])("taking one thing off another leaves both: %s", (name, description) => {
  const { category, risk, reasons } = rateAlone(name, description);
  expect([category, risk]).toEqual(["destructive", "high"]);
  expect(reasons.map(({ rule }) => rule)).toContain("only-tie");
});

test.each([
  ["delete_tag", "Deletes a tag from a workspace."],
  ["delete_label", "Removes a label from a workspace."],
  ["delete_link", "Delete a link."],
  ["remove_label", "Removes a label that was made earlier."],
  ["remove_all_tags", "Removes all tags from a note."],
  ["remove_member", "Permanently removes a member from a list."],
  ["remove_file", "Removes a file from a folder."],
])("taking away the thing itself, all of it or for good weighs more: %s", (name, description) => {
  const { category, risk } = rateAlone(name, description);
  expect([category, risk]).toEqual(["destructive", "critical"]);
});
