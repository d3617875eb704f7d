import type { Policy } from "../schema.ts";
import { blockedByName } from "./blocked.ts";
import type { Names, Rendered } from "./dialect.ts";

const BARE_KEY = /^[A-Za-z0-9_-]+$/;

/** `disabled_tools` for the tools that the policy denies by name. */
export function renderCodex(policy: Policy, { server }: Names): Rendered {
  const tools = blockedByName(policy);
  if (tools === "*")
    return { reason: "The policy hides every tool: leave the server out of the configuration." };
  if (tools.length === 0)
    return {
      reason: "The policy denies no tool by name, and that is all that disabled_tools can do.",
    };
  const key = BARE_KEY.test(server) ? server : tomlString(server);
  const lines = tools.map((tool) => `  ${tomlString(tool)},\n`).join("");
  return { text: `[mcp_servers.${key}]\ndisabled_tools = [\n${lines}]\n` };
}

/** A basic string of TOML 1.0: JSON's escapes, and DEL, which TOML does not take raw. */
function tomlString(text: string): string {
  return JSON.stringify(text).replaceAll("\x7f", "\\u007f");
}
