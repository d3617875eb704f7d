import type { APIRoute, GetStaticPaths } from "astro";
import { serverOf } from "../../../data/by-server.ts";
import { plannedServers } from "../../../data/planned.ts";

export const getStaticPaths = (() =>
  plannedServers().map((server) => ({ params: { server } }))) satisfies GetStaticPaths;

type Params = { server: string };

export const GET: APIRoute<object, Params> = ({ params }) =>
  new Response(serverOf(params.server).policy);
