import { describe, expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

const taking = (name: string, description: string) => ({
  inputSchema: schemaOf({ [name]: { type: "string", description } }),
});

describe("text of the caller's that is run", () => {
  test.each([
    ["lua_repl", "Interactive Lua prompt that keeps its state.", undefined],
    ["type_in_console", "Types a command.", taking("command", "A line of text")],
    ["write_to_terminal", "Write text or commands.", taking("command", "A command or text")],
    ["ship_code", "Send code to the editor for execution.", taking("code", "What is sent")],
    ["ask_engine", "Talks to the engine.", taking("script", "The script to run")],
    ["raw_query", "Execute a raw query with read/write access.", undefined],
  ])("makes %s free code, whatever its verb", (name, description, rest) => {
    const { category, risk, reasons } = rateAlone(name, description, rest);
    expect([category, risk]).toEqual(["execute", "critical"]);
    expect(reasons.map(({ rule }) => rule)).toContain("free-code");
  });

  test.each([
    ["create_schedule", "Creates a schedule.", taking("command", "The command to run"), "write"],
    ["lint_script", "Lints a script.", taking("script", "The script to evaluate"), "read"],
    ["explain_query", "Explains a query.", taking("sql", "The SQL to execute"), "read"],
    ["raw_query", "Execute a raw query; read-only.", taking("query", "The query"), "read"],
    ["simulate_command", "Simulates a command.", taking("command", "Command to run"), "read"],
  ] as const)("is not what %s takes", (name, description, rest, category) => {
    expect(rateAlone(name, description, rest).category).toBe(category);
  });
});

describe("a choice", () => {
  test.each([
    ["puppet_select", "Select an element on the page by its selector.", "execute"],
    ["form_select", "Select an option from a dropdown menu.", "execute"],
    ["plan_select", "Select the plans that match.", "read"],
  ] as const)("%s is made on a page, or among records", (name, description, category) => {
    expect(rateAlone(name, description).category).toBe(category);
  });
});
