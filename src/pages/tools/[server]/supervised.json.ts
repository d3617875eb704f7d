import type { APIRoute, GetStaticPaths } from "astro";
import { SERVERS } from "../../../data/catalogue.ts";
import { inShard } from "../../../data/shard.ts";
import { closedTools, supervisedPolicy } from "../../../data/supervised.ts";

export const getStaticPaths = (() =>
  SERVERS.filter(({ path }) => inShard(path) && closedTools(path).length > 0).map(({ path }) => ({
    params: { server: path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(supervisedPolicy(params["server"] ?? ""));
