import { expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

function takesMany(name: string, said: string, list: string): boolean {
  const inputSchema = schemaOf({ [list]: { type: "array", items: { type: "string" } } });
  return rateAlone(name, said, { inputSchema }).parameters.some(({ kind }) => kind === "bulk");
}

test.each([
  ["create_quote", "Creates a quote.", "line_items"],
  ["create_announcement", "Creates an announcement.", "studentIds"],
  ["update_ticket", "Updates a ticket.", "label_ids"],
  ["create_playlist", "Creates a playlist.", "items"],
])("the parts of a single thing are not many of them: %s", (name, said, list) => {
  expect(takesMany(name, said, list)).toBe(false);
});

test.each([
  ["move_task", "Moves to another list.", "taskIds"],
  ["archive_threads", "Archives threads.", "ids"],
  ["restartmachine", "Restart what is named.", "machine_ids"],
  ["batch_update", "Updates what is named.", "records"],
  ["create_card", "Creates one or more cards.", "items"],
  ["delete", "Deletes what is named.", "ids"],
])("a list of the things themselves is: %s", (name, said, list) => {
  expect(takesMany(name, said, list)).toBe(true);
});
