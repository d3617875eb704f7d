import type { Policy } from "../schema.ts";
import { quote } from "../words.ts";
import { blockedByName } from "./blocked.ts";
import type { Names, Rendered } from "./dialect.ts";

/** How names with other characters are written in a rule is not documented. */
const PLAIN_NAME = /^[A-Za-z0-9_-]+$/;

/** `permissions.deny` for the tools that the policy denies by name. */
export function renderClaudeCode(policy: Policy, { server }: Names): Rendered {
  const tools = blockedByName(policy);
  if (tools !== "*" && tools.length === 0)
    return {
      reason:
        "The policy denies no tool by name, and that is all that a deny rule of this client can do.",
    };
  const odd = tools === "*" ? undefined : tools.find((tool) => !PLAIN_NAME.test(tool));
  if (odd !== undefined)
    return {
      reason: `How this client writes the name ${quote(odd)} in a rule is not documented; a rule that matches nothing would pass for a block.`,
    };
  const deny = tools === "*" ? [`mcp__${server}`] : tools.map((tool) => `mcp__${server}__${tool}`);
  return { text: `${JSON.stringify({ permissions: { deny } }, null, 2)}\n` };
}
