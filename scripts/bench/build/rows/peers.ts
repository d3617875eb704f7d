import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../../../failure.ts";
import type { Measured } from "../../../measure.ts";
import { PEERS } from "../../peers/index.ts";
import { likeness } from "../../peers/markup.ts";
import { pagefindRun } from "../../peers/pagefind.ts";
import type { Peer, Run } from "../../peers/peer.types.ts";
import type { Bench, Line, Row } from "../bench.types.ts";
import { measuredRun } from "../child-run.ts";
import { buildOurs, freshPlace, type Place, stageSeconds } from "../our-build.ts";
import { stageTable } from "../table.ts";

const ORIGIN = "http://localhost:4321";
const SAMPLE = 50;
/** A peer's pages are the same markup where they come this near in bytes. */
const MOST_OFF = 0.1;
/** glob() takes gigabytes and minutes beyond. */
const MOST_TOOLS_OF_GLOB = 5000;

interface Ready {
  peer: Peer;
  run: Run;
  site: string;
  times: Measured[];
  search: Measured[];
}

export const peers: Row = {
  id: "peers",
  summary: "pages and whole build beside other generators that render the same tool pages",
  async run(bench) {
    const place = await freshPlace(bench.folder);
    bench.log.info("bench: our build, to prepare the peers from");
    const first = await buildOurs(place, bench.source);
    const { ready, notes } = await prepare(bench, place);
    const ours: Awaited<ReturnType<typeof buildOurs>>[] = [];
    for (let run = 1; run <= bench.runs; run += 1) {
      bench.log.info(`bench: run ${run} of ${bench.runs}`);
      const fresh = await freshPlace(bench.folder);
      ours.push(await buildOurs(fresh, bench.source));
      await rm(fresh.work, { recursive: true });
      for (const one of ready) {
        await rm(one.site, { recursive: true, force: true });
        one.times.push(await measuredRun(one.run));
        if (one.peer.id === "hugo") one.search.push(await measuredRun(pagefindRun(one.site)));
      }
    }
    for (const { peer, site } of ready) notes.push(await compared(peer, place, site));
    const pages = ours.map(({ report }) => stageSeconds(report, "pages"));
    const whole = ours.map(({ seconds }) => seconds);
    return {
      lines: [
        { measure: "ours, pages stage", values: pages, unit: "s" },
        { measure: "ours, whole build", values: whole, unit: "s" },
        { measure: "ours, peak", values: ours.map(({ peakRssMiB }) => peakRssMiB), unit: "MiB" },
        ...ready.flatMap((one) => peerLines(one, pages, whole)),
      ],
      notes: [stageTable(first.report), ...notes],
    };
  },
};

async function prepare({ peers: wanted, tools, modules, folder, log }: Bench, place: Place) {
  const { work, out } = place;
  const [page = ""] = await toolPages(place);
  const dialog = /<dialog.*?<\/dialog>/s.exec(await readFile(join(out, page), "utf8"))?.[0] ?? "";
  const ready: Ready[] = [];
  const notes: string[] = [];
  for (const id of wanted) {
    const peer = PEERS.find((one) => one.id === id);
    if (!peer) throw new Failure(`no peer ${JSON.stringify(id)}`, { misuse: true });
    const at = peer.locate(modules);
    if ("missing" in at) notes.push(`${peer.title} is left out: ${at.missing}.\n`);
    else if (id === "astro" && tools > MOST_TOOLS_OF_GLOB)
      notes.push(`${peer.title} is left out: more than ${MOST_TOOLS_OF_GLOB} tools.\n`);
    else {
      log.info(`bench: preparing ${peer.title}`);
      const own = join(folder, peer.id);
      await mkdir(own);
      const { run, site } = peer.prepare(at.found, { work, folder: own, origin: ORIGIN, dialog });
      ready.push({ peer, run, site, times: [], search: [] });
    }
  }
  return { ready, notes };
}

function peerLines({ peer, times, search }: Ready, pages: number[], whole: number[]): Line[] {
  const seconds = times.map((time) => time.seconds);
  const both = search.map((time, i) => time.seconds + (seconds[i] ?? 0));
  const peaks = times.map((time, i) => Math.max(time.peakRssMiB, search[i]?.peakRssMiB ?? 0));
  const over = (our: number[], their: number[]) => our.map((value, i) => value / (their[i] ?? 1));
  const hugo = peer.id === "hugo";
  return [
    { measure: `${peer.title}`, values: seconds, unit: "s" },
    ...(search.length > 0
      ? [{ measure: `${peer.title} and Pagefind's command line`, values: both, unit: "s" as const }]
      : []),
    { measure: `${peer.title}, peak`, values: peaks, unit: "MiB" },
    {
      measure: `pages stage ÷ ${peer.title}`,
      values: over(pages, seconds),
      unit: "ratio",
      ...(hugo && { target: "≤ 1.0" }),
    },
    ...(search.length > 0
      ? [
          {
            measure: `whole build ÷ (${peer.title} + Pagefind)`,
            values: over(whole, both),
            unit: "ratio" as const,
            target: "≤ 0.6",
          },
        ]
      : []),
  ];
}

const linkSchema = z.object({ path: z.object({ server: z.string(), tool: z.string() }) });

/** The tool pages of our site, in the order of the catalogue. */
async function toolPages({ work }: Place): Promise<string[]> {
  const text = await readFile(join(work, ".cache", "mdx", "manifest.ndjson"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => linkSchema.parse(JSON.parse(line)).path)
    .map(({ server, tool }) => join("tools", server, tool, "index.html"));
}

/** Says how like ours the pages of a peer are; a Failure where they are another page. */
async function compared(peer: Peer, place: Place, site: string): Promise<string> {
  const pages = await toolPages(place);
  const step = Math.max(1, Math.floor(pages.length / SAMPLE));
  const sample = pages.filter((_, i) => i % step === 0).slice(0, SAMPLE);
  const like = likeness(place.out, site, sample);
  const percent = (ratio: number) => `${(ratio * 100).toFixed(1)} %`;
  const text = `${peer.title}: ${like.pages} pages compared with ours: ${percent(like.bytes)} of the bytes, ${percent(like.elements)} of the elements, ${percent(like.text)} of the text; the same elements in the same order on ${like.same}. It writes ${await countPages(site)} tool pages and nothing else.\n`;
  if (Math.abs(like.bytes - 1) > MOST_OFF)
    throw new Failure(`another markup than ours, its template has to follow. ${text}`);
  return text;
}

async function countPages(site: string): Promise<number> {
  const servers = await readdir(join(site, "tools"));
  const tools = await Promise.all(servers.map((server) => readdir(join(site, "tools", server))));
  return tools.flat().length;
}
