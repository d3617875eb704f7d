import type { APIRoute, GetStaticPaths } from "astro";
import { sitePaths } from "../data/site-paths.ts";
import { href } from "../lib/href.ts";
import { inParts } from "../lib/pager.ts";
import { sitemap, URLS_PER_SITEMAP } from "../lib/sitemap.ts";

export const getStaticPaths = (() =>
  inParts(sitePaths(), URLS_PER_SITEMAP).map((paths, i) => ({
    params: { part: String(i) },
    props: { paths },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ paths: `/${string}`[] }> = ({ props, site }) =>
  new Response(sitemap(props.paths.map((path) => new URL(href(path), site).href)));
