import { describe, expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

function kinds(name: string, description: string, properties: Record<string, object>) {
  return rateAlone(name, description, { inputSchema: schemaOf(properties) }).parameters.map(
    ({ path, kind }) => `${path.join(".")}: ${kind}`,
  );
}
const string = { type: "string" };
const boolean = { type: "boolean" };

describe("arguments that can do harm", () => {
  test("are told by their names and types", () => {
    expect(
      kinds("run_command", "Runs a command.", {
        command: string,
        working_dir: string,
        force: boolean,
        dry_run: boolean,
      }),
    ).toEqual(["command: command", "working_dir: path", "force: force", "dry_run: dry-run"]);
    expect(
      kinds("send_email", "Sends an email.", {
        to: string,
        cc: { type: "array", items: string },
        body: string,
      }),
    ).toEqual(["to: recipient", "cc: recipient", "body: content"]);
    expect(
      kinds("transfer", "Transfers funds.", { amount: { type: "number" }, private_key: string }),
    ).toEqual(["amount: amount", "private_key: credential"]);
    expect(
      kinds("delete_items", "Deletes items.", {
        ids: { type: "array", items: string },
        recursive: boolean,
      }),
    ).toEqual(["ids: bulk", "recursive: recursive"]);
    expect(kinds("query", "Runs a SQL query.", { sql: string })).toEqual(["sql: sql"]);
  });

  test("tell a destination on disk from one on a map", () => {
    const journey = { origin: string, destination: string };
    expect(kinds("search_flights", "Searches for flights.", journey)).toEqual([]);
    const move = { source: string, destination: string };
    expect(kinds("move_file", "Moves a file.", move)).toEqual(["destination: path"]);
  });

  test("are not told by names that mean something else", () => {
    expect(
      kinds("list_items", "Lists items.", {
        next_token: string,
        max_tokens: { type: "integer" },
        file_type: string,
        status_code: string,
        page: string,
      }),
    ).toEqual([]);
    expect(kinds("get_country", "Returns a country.", { code: string })).toEqual([]);
  });

  test("are found inside other arguments, with their whole path", () => {
    expect(
      kinds("create_hook", "Creates a hook.", {
        config: { type: "object", properties: { url: string } },
      }),
    ).toEqual(["config.url: url"]);
  });

  test("leave out the one that selects an action", () => {
    expect(
      kinds("control", "Controls it.", {
        command: { type: "string", enum: ["start", "stop", "delete"] },
      }),
    ).toEqual([]);
  });
});

describe("the level", () => {
  test.each([
    ["a read of secrets", "get_api_keys", "Returns the API keys.", "high"],
    ["a read of mail", "list_emails", "Lists emails.", "medium"],
    ["a message to people", "send_email", "Sends an email.", "high"],
    ["a change of rights", "update_role", "Updates a role.", "high"],
    ["free code", "run_code", "Runs Python code.", "critical"],
    ["a plain change", "rename_tag", "Renames a tag.", "medium"],
    ["a plain lookup", "get_weather", "Returns the weather.", "low"],
  ])("of %s is moved or left", (_what, name, description, risk) => {
    const inputSchema = name === "run_code" ? { inputSchema: schemaOf({ code: string }) } : {};
    expect(rateAlone(name, description, inputSchema).risk).toBe(risk);
  });

  test("of money is never lowered", () => {
    expect(rateAlone("refund_order", "Refunds an order. It can be undone.").risk).toBe("critical");
  });
});
