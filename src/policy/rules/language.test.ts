import { describe, expect, it } from "vitest";
import { argumentAt } from "./argument.ts";
import { languageOf } from "./language.ts";

function spoken(tool: string, name: string, description: string): string | null {
  const argument = argumentAt(
    { type: "object", properties: { [name]: { type: "string", description } } },
    [name],
  );
  return argument && languageOf(tool, argument);
}

describe("languageOf", () => {
  it("hears the language from the tool's name, the argument's name and its description", () => {
    expect(spoken("page_evaluate", "script", "JavaScript to run in the browser")).toBe("browser");
    expect(spoken("playwright_evaluate", "script", "JavaScript code")).toBe("browser");
    expect(spoken("run", "code", "Node.js code")).toBe("node");
    expect(spoken("executePython", "code", "Code")).toBe("python");
    expect(spoken("run", "python_code", "")).toBe("python");
    expect(spoken("unity_run", "code", "C# code")).toBe("dotnet");
    expect(spoken("run_powershell", "code", "")).toBe("shell");
    expect(spoken("psql", "command", "SQL command")).toBe("sql");
    expect(spoken("write_cypher", "query", "")).toBe("cypher");
  });

  it("hears none where none or several are spoken of, or one that has no words of its own", () => {
    expect(spoken("run", "code", "Code to run")).toBeNull();
    expect(spoken("run", "code", "JavaScript or Python code")).toBeNull();
    expect(spoken("run", "code", "Python or Ruby code")).toBeNull();
    expect(spoken("run", "code", "Python code that asks a SQL database")).toBeNull();
    expect(spoken("eval_ruby", "code", "")).toBeNull();
  });

  it("does not guess where JavaScript runs", () => {
    expect(spoken("run", "code", "JavaScript code")).toBeNull();
  });
});
