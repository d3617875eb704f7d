import type { APIRoute, GetStaticPaths } from "astro";
import { SITE } from "../../data/content.ts";
import { CHANGES } from "../../data/history.ts";
import { atomFeed } from "../../lib/atom.ts";
import { changeEntries } from "../../lib/change-feed.ts";
import { href, toolHref } from "../../lib/href.ts";

/** A feed needs a day: there is none before something happened on one. */
const DATE = CHANGES.find(({ date }) => date !== undefined)?.date;

export const getStaticPaths = (() =>
  (DATE === undefined ? [] : [DATE]).map((date) => ({
    params: { feed: "atom" },
    props: { date },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ date: string }> = ({ props: { date }, site }) => {
  const absolute = (path: string) => new URL(path, site).href;
  const text = atomFeed({
    page: absolute(href("/changes/")),
    self: absolute(href("/changes/atom.xml")),
    title: `What changed · ${SITE.brand.name}`,
    author: SITE.brand.name,
    date,
    entries: changeEntries(CHANGES, (path) => absolute(toolHref(path))),
  });
  return new Response(text);
};
