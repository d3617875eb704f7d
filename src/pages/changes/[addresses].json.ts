// `changes/addresses.json`: what became of URLs of earlier builds, for the configuration of a host.
import type { APIRoute, GetStaticPaths } from "astro";
import { GONE, HISTORY } from "../../data/history.ts";
import { addressHref } from "../../lib/address-href.ts";

export const getStaticPaths = (() =>
  (HISTORY ? ["addresses"] : []).map((addresses) => ({
    params: { addresses },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = () => {
  const redirects = GONE.flatMap(({ path, to }) =>
    to ? [{ from: addressHref(path), to: addressHref(to) }] : [],
  );
  const gone = GONE.filter(({ to }) => !to).map(({ path }) => addressHref(path));
  return new Response(`${JSON.stringify({ redirects, gone })}\n`);
};
