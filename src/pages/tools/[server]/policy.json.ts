import type { APIRoute, GetStaticPaths } from "astro";
import { SERVERS } from "../../../data/catalogue.ts";
import { inShard } from "../../../data/shard.ts";

export const getStaticPaths = (() =>
  SERVERS.filter(({ path }) => inShard(path)).map(({ path, policy }) => ({
    params: { server: path },
    props: { policy },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ policy: string }> = ({ props }) => new Response(props.policy);
