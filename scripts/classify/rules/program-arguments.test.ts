import { expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

function kindsOf(name: string, said: string, argument: string, own: string): string[] {
  const inputSchema = schemaOf({ [argument]: { type: "string", description: own } });
  return rateAlone(name, said, { inputSchema }).parameters.map(({ kind }) => kind);
}

test.each([
  ["get_shares", "Get the prices of a share by its stock code.", "code", "The stock code"],
  ["get_region", "Get a region.", "code", "Country code"],
  ["get_labs", "Get the results of a patient.", "code", "LOINC code"],
  ["review_code", "Reviews the code that is given.", "code", "Code to review"],
  ["lint_code", "Validate code without executing it.", "code", "Code to validate"],
  ["calculate", "Calculates or evaluates an expression.", "expression", "The expression"],
  ["create_alarm", "Creates an alarm.", "schedule_expression", "A cron expression, run daily"],
  ["scan_rows", "Scans rows.", "filter_expression", "Filter expression"],
])("no program is what %s takes", (name, said, argument, own) => {
  expect(kindsOf(name, said, argument, own)).toEqual([]);
});

test.each([
  ["lua_repl", "Interactive prompt for code.", "code", ""],
  ["evaluate", "Evaluate a Ruby snippet.", "code", ""],
  ["get_figures", "Get figures by a query.", "code_snippet", "Python code to execute"],
  ["create_hook", "Creates a hook.", "code", "The source code of the hook"],
  ["inspect_frame", "Evaluate an expression in the debugger.", "expression", "The expression"],
  ["add_step", "Adds a step.", "script", "The script of the step"],
])("a program is what %s takes", (name, said, argument, own) => {
  expect(kindsOf(name, said, argument, own)).toEqual(["code"]);
});
