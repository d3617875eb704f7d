// `_headers`: a file of pages/ whose name starts with an underscore would be no page.
import type { APIRoute, GetStaticPaths } from "astro";
import { SITE } from "../data/content.ts";
import { href } from "../lib/href.ts";
import { siteHeaders } from "../lib/site-headers.ts";

export const getStaticPaths = (() => [
  { params: { headers: "_headers" } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = () => new Response(siteHeaders(SITE, href("/")));
