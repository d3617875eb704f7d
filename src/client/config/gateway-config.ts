import type { Entry } from "./read-config.ts";

/** The configuration with each server reached through a gateway; placeholders as in ClientSnippet.astro. */
export function gatewayConfig(entries: readonly Entry[]): string {
  const servers = entries.map(({ key }) => [
    key,
    {
      type: "http",
      url: `https://your-gateway.example/mcp/${encodeURIComponent(key)}/`,
      headers: { Authorization: "Bearer YOUR-GRANT-TOKEN" },
    },
  ]);
  return `${JSON.stringify({ mcpServers: Object.fromEntries(servers) }, null, 2)}\n`;
}
