import type { Rating } from "../../src/schemas/rating.ts";
import type { Tool, ToolRecord } from "../../src/schemas/record.ts";
import { rateServer } from "./rate.ts";

/** A record for a test, of a server of one's own making. */
export function recordOf(tool: Tool, extra: Partial<ToolRecord> = {}): ToolRecord {
  return {
    server: { id: "fixture", name: "Fixture" },
    tool,
    setAside: [],
    path: { server: "fixture", tool: "tool" },
    ...extra,
  };
}

/** The ratings of the tools of one server. */
export function rateTools(...tools: Tool[]): Rating[] {
  return rateServer(tools.map((tool) => recordOf(tool)));
}

/** The rating of a tool that stands alone on its server. */
export function rateAlone(name: string, description?: string, rest: Partial<Tool> = {}): Rating {
  const [rating] = rateTools({ name, ...(description !== undefined && { description }), ...rest });
  if (!rating) throw new Error("a tool went in and no rating came out");
  return rating;
}

/** An input schema with these properties. */
export function schemaOf(properties: Record<string, object>): NonNullable<Tool["inputSchema"]> {
  return JSON.parse(JSON.stringify({ type: "object", properties }));
}
