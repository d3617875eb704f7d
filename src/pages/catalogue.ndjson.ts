import type { APIRoute } from "astro";
import { PAGES } from "../data/catalogue.ts";
import { toolHref } from "../lib/href.ts";

export const GET: APIRoute = () => {
  const lines = PAGES.map(({ serverId, name, path, category, risk, fingerprint }) =>
    JSON.stringify({
      server: serverId,
      tool: name,
      url: toolHref(path),
      category,
      risk,
      fingerprint,
    }),
  );
  return new Response(`${lines.join("\n")}\n`);
};
