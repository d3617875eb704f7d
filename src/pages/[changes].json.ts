// `changes.json`, where a ledger is kept.
import type { APIRoute, GetStaticPaths } from "astro";
import { CHANGES, HISTORY } from "../data/history.ts";
import { changesJson } from "../lib/changes-json.ts";
import { toolHref } from "../lib/href.ts";
import type { HistorySummary } from "../schemas/history.ts";

export const getStaticPaths = (() =>
  (HISTORY ? [HISTORY] : []).map((summary) => ({
    params: { changes: "changes" },
    props: { summary },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ summary: HistorySummary }> = ({ props, site }) =>
  new Response(changesJson(props.summary, CHANGES, (path) => new URL(toolHref(path), site).href));
