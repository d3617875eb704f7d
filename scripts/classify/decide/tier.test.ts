import { describe, expect, test } from "vitest";
import type { Category, Tool } from "../../../src/schemas/record.ts";
import { rateAlone, schemaOf } from "../fixture.ts";

type Case = [name: string, description: string, category: Category, rest?: Partial<Tool>];

const string = { type: "string" };

function check(cases: Case[]) {
  test.each(cases)("%s: %s", (name, description, category, rest) => {
    expect(rateAlone(name, description, rest).category).toBe(category);
  });
}

describe("every verb of the sentence that says what a tool does counts", () => {
  check([
    ["get_person", "Retrieve or delete the details of a person.", "destructive"],
    ["get_note", "Get the note of today or create it.", "write"],
    ["next_task", "Get the next task and mark it as started.", "write"],
    ["archive_call", "Archive (delete) a call record.", "destructive"],
    ["manage_scripts", "Manages scripts (create, read, update, delete).", "destructive"],
    ["manage_index", "Manage an index: create, drop, inspect or list.", "destructive"],
    ["get_swaps", "Get all swaps (buy, sell) of a wallet.", "read"],
    ["get_rules", "Get rules that help to create or modify files.", "read"],
  ]);
});

describe("a later sentence can say that something is changed", () => {
  check([
    ["get_download_url", "Get a link to a file. Creates a public link for an hour.", "write"],
    ["get_start_guide", "Fetch the guide. Resolves the address and updates it.", "write"],
    ["get_moments", "Get the moments of a film. Creates a structured output of them.", "read"],
    ["get_person_events", "Queue the deletion of all events of a person.", "read"],
    ["queue_person_events", "Queue the deletion of all events of a person.", "destructive"],
  ]);
});

describe("names with several verbs", () => {
  check([
    ["execute_delete_users", "Execute what was prepared, after confirmation.", "destructive"],
    ["debug_disable_layers", "RPC: Toggle layers of the view.", "write"],
    ["deleteapikey", "/api/keys", "destructive"],
    ["mark_all_notifications_read", "", "write"],
    ["list_delete", "", "destructive"],
    ["migrate_to_workers_guide", "ALWAYS read this guide before a migration.", "read"],
    ["update_docs", "Updates the docs.", "write"],
  ]);
});

describe("what is only said to the agent or stands in a name is no proof of reading", () => {
  check([
    ["execute_sql", "Execute SQL on a database. Use only read-only queries.", "execute"],
    ["run_readonly_query", "Run a SQL query.", "read"],
    ["set_readonly", "Sets a database to read-only mode.", "write"],
    ["run_sql_query", "", "execute"],
  ]);
});

describe("where a result goes decides", () => {
  const saving = { inputSchema: schemaOf({ saveReportPath: string }) };
  check([
    ["check_quality", "Check the quality of the code.", "write", saving],
    ["check_quality", "Check the quality of the code.", "read"],
    ["export_model", "Export a model to a JSON string.", "read"],
    ["generate_chart", "Generate a bar chart from the data.", "read"],
    ["load_table", "Load an object into the database as a table.", "write"],
    ["kill_sandbox", "Kill a sandbox.", "destructive"],
  ]);
});
