import type { SearchFigures } from "./bench.ts";
import type { PeerFigures } from "./peers.ts";

interface Row {
  title: string;
  figure: string;
  target: string;
}

/** The figures as a table in Markdown, with what is to be reached beside each. */
export function figureTable(figures: SearchFigures): string {
  const rows = [...relevanceRows(figures), typingRow(figures), ...costRows(figures)];
  const lines = rows.map(({ title, figure, target }) => `| ${title} | ${figure} | ${target} |`);
  const missed = figures.relevance
    .filter((row) => row.missed.length > 0)
    .map((row) => `${row.title}: ${row.missed.map((text) => JSON.stringify(text)).join(", ")}`);
  return [
    `| ${figures.totals.records} tools | measured | to reach |`,
    "|---|---|---|",
    ...lines,
    "",
    ...peerLines(figures),
    "Queries that were not answered so, the first of each row:",
    ...missed,
    "",
  ].join("\n");
}

function relevanceRows({ relevance }: SearchFigures): Row[] {
  return relevance.map(({ title, share, queries, target, ceiling }) => ({
    title,
    figure: `${percent(share)} of ${queries}${ceiling ? `; any order ${percent(ceiling)}` : ""}`,
    target: `≥ ${percent(target)}`,
  }));
}

function typingRow({ typing: { names, median, p95 } }: SearchFigures): Row {
  return {
    title: "characters of a unique name typed until it is in the top 10, median and p95",
    figure: `${percent(median)} and ${percent(p95)} of ${names} names`,
    target: "",
  };
}

function costRows({ built, totals, latency, wire }: SearchFigures): Row[] {
  const { desktop, slow } = latency;
  const cost = (title: string, figure: string, target: string): Row => ({ title, figure, target });
  return [
    cost(
      "bytes of the index, first answer by name, gzip",
      `${kilobytes(wire.name.names)}; \`get user\` ${kilobytes(wire.words.names)}`,
      "≤ 60 kB",
    ),
    cost(
      "bytes of the index, first full answer, gzip",
      `${kilobytes(wire.name.fullText)}; \`get user\` ${kilobytes(wire.words.fullText)}`,
      "≤ 450 kB",
    ),
    cost("key to names, warm, p95", `${desktop.names.p95} ms`, "≤ 60 ms"),
    cost("the same, CPU four times slower", `${slow.names.p95} ms`, "≤ 250 ms"),
    cost("key to the full answer of frequent words, p95", `${desktop.frequent.p95} ms`, "≤ 300 ms"),
    cost("the same, CPU four times slower", `${slow.frequent.p95} ms`, "≤ 1,200 ms"),
    cost("time of the stage", `${built.seconds} s`, "≤ 20 s"),
    cost("memory of the stage, all processes", `${built.peakRssMiB} MiB`, "≤ 1 GiB (Pagefind)"),
    cost("files and size of the bundle", `${totals.files}, ${kilobytes(totals.bytes)}`, ""),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

/** The other libraries beside ours, row by row. */
function peerLines({ relevance, latency, wire, peers }: SearchFigures): string[] {
  if (peers.length === 0) return [];
  const cells = (title: string, ours: string, of: (peer: PeerFigures) => string) =>
    `| ${[title, ours, ...peers.map(of)].join(" | ")} |`;
  return [
    cells("the same records, beside it", "ours", ({ name }) => name),
    `|${"---|".repeat(peers.length + 2)}`,
    ...relevance.map(({ title, share }, i) =>
      cells(title, percent(share), (peer) => percent(peer.relevance[i]?.share ?? 0)),
    ),
    cells("bytes before the first answer, gzip", kilobytes(wire.name.names), ({ bytes }) =>
      kilobytes(bytes),
    ),
    cells("time to load the index", "none", ({ load }) => `${load} ms`),
    cells(
      "search of a name, p95",
      `${latency.desktop.names.p95} ms, painted`,
      ({ names }) => `${names.p95} ms`,
    ),
    cells(
      "search of frequent words, p95",
      `${latency.desktop.frequent.p95} ms, painted`,
      ({ frequent }) => `${frequent.p95} ms`,
    ),
    "",
  ];
}
