import type { APIRoute, GetStaticPaths } from "astro";
import { SERVERS } from "../../../data/catalogue.ts";

export const getStaticPaths = (() =>
  SERVERS.map(({ path, policy }) => ({
    params: { server: path },
    props: { policy },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ policy: string }> = ({ props }) => new Response(props.policy);
