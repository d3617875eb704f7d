import { z } from "zod";
import { describedPolicySchema } from "./schema.ts";

const ID = "urn:tool-pages:policy:1";

/**
 * JSON Schema of policy.json, made from the schema that checks it. What JSON Schema cannot say is
 * said in its description and checked by parsePolicy alone.
 */
export function policyJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(describedPolicySchema, {
    io: "input",
    unrepresentable: "any",
  });
  return {
    $schema,
    $id: ID,
    title: "policy.json",
    description:
      "A policy for the tools of one MCP server. Beyond this schema: counters are unique in the document; a hidden tool is not a key of tools; hide holds * alone or not at all; a regex is RE2 without flags other than a leading (?i), without named groups and Unicode classes.",
    ...schema,
  };
}
