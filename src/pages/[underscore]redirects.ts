// `_redirects`: a file of pages/ whose name starts with an underscore would be no page.
import type { APIRoute, GetStaticPaths } from "astro";
import { GONE } from "../data/history.ts";
import { addressHref } from "../lib/address-href.ts";

/** Cloudflare ignores what comes after so many lines; the pages redirect by themselves as well. */
const MOST_LINES = 2000;

const LINES = GONE.flatMap(({ path, to }) =>
  to ? [`${addressHref(path)} ${addressHref(to)} 301`] : [],
);

export const getStaticPaths = (() =>
  (LINES.length > 0 ? ["_"] : []).map((underscore) => ({
    params: { underscore },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(
    LINES.slice(0, MOST_LINES)
      .map((line) => `${line}\n`)
      .join(""),
  );
