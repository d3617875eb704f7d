import type { APIRoute } from "astro";
import { SERVERS } from "../../data/catalogue.ts";
import type { IndexedServer } from "../../schemas/server-index.ts";

/** Fetched whole by the page beside it, so that nobody learns which server was looked for. */
export const GET: APIRoute = () => {
  const rows = SERVERS.map(({ path, label, server, tools }): IndexedServer => {
    const { low, medium, high, critical } = tools;
    const { id, package: pack = "", repository = "" } = server;
    return [path, label, id, pack, repository, [low, medium, high, critical]];
  });
  return new Response(`[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
};
