import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { segment } from "../../src/lib/segment.ts";
import type { SourceRecord } from "../../src/schemas/source-record.ts";
import type { Bench } from "./bench.ts";
import { FEW, records, writeCatalogue } from "./catalogues.ts";
import type { Drill } from "./drill.types.ts";
import { must } from "./must.ts";
import { lastLine, runBuild } from "./run-build.ts";
import { filesIn, mustBeWhole, type Site, siteIn } from "./site.ts";

/** Words that stand in one record only, so that its text is found wherever it is left. */
const tool = (server: string, name: string, mark: string): SourceRecord => ({
  server: { id: server, name: server },
  tool: {
    name,
    description: `Reads the ${mark} ledger of one account and lists its entries by day.`,
    inputSchema: { type: "object", properties: { [`${mark}_id`]: { type: "string" } } },
  },
});
const X = tool("life/one", "read_xanthic", "xanthic");
const Y = tool("life/two", "read_yttrium", "yttrium");
const Z = tool("life/two", "read_zirconium", "yttrium");
const MOVED = tool("life/three", "read_zirconium", "yttrium");
const W = tool("life/four", "read_wolfram", "wolfram");
const STAY = [tool("life/one", "stay_one", "argon"), tool("life/four", "stay_four", "neon")];
/** A hostile edition of W: its name has a NUL in it. */
const BAD = { ...W, tool: { ...W.tool, description: "wolfram\0" } };

const STEPS: readonly [step: string, list: readonly object[], gone: readonly SourceRecord[]][] = [
  ["all", [X, Y, W], []],
  ["x deleted", [Y, W], [X]],
  ["y renamed to z", [Z, W], [X, Y]],
  ["z moved to another server", [MOVED, W], [X, Y, Z]],
  ["w refused", [MOVED, BAD], [X, Y, Z, W]],
  ["x added again", [X, MOVED, BAD], [Y, Z, W]],
];

const urlOf = ({ server, tool: { name } }: SourceRecord) =>
  `/tools/${segment(server.id)}/${segment(name)}/`;

async function run(bench: Bench): Promise<string> {
  const folder = bench.folder();
  const site = siteIn(folder);
  const source = join(folder, "catalogue.ndjson");
  const args = ["--allow-shrink", "--ledger", join(folder, "ledger.ndjson")];
  for (const [step, list, gone] of STEPS) {
    writeCatalogue(source, [...records(FEW), ...STAY, ...list]);
    const { code, log } = await runBuild(site, source, { args });
    must(code === 0, `${step}: the build failed: ${lastLine(log)}`);
    mustBeWhole(site);
    for (const record of gone) mustBeGone(site, record, step);
    if (gone.includes(X)) mustBeTombstone(site, X, step);
    if (gone.includes(W)) mustBeTombstone(site, W, step);
    const end = gone.includes(Z) ? MOVED : Z;
    if (gone.includes(Y)) mustLead(site, Y, end, step);
    if (gone.includes(Z)) mustLead(site, Z, MOVED, step);
  }
  return `${STEPS.length} builds: what left is in no list, leads on or says that it left`;
}

/** The lists of changes and redirects name old addresses, and no text of strangers. */
const SAY_THAT_IT_LEFT = /^(?:_redirects$|changes[./])/;

/** No file but the page at the old address knows its name, and none its text. */
function mustBeGone(site: Site, record: SourceRecord, step: string): void {
  // What was renamed or moved goes on with its text, and with its name where only the server is new.
  const mark = record === Y || record === Z ? urlOf(record) : markOf(record);
  const own = `${urlOf(record)}index.html`.slice(1);
  const files = filesIn(site.out).filter((file) => file !== own && !SAY_THAT_IT_LEFT.test(file));
  const found = files.filter((file) => contentOf(join(site.out, file)).includes(mark));
  must(found.length === 0, `${step}: ${JSON.stringify(mark)} still stands in ${found[0]}`);
}

const markOf = ({ tool: { name } }: SourceRecord) => name.replace(/^read_/, "");

function contentOf(file: string): string {
  const bytes = readFileSync(file);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString();
}

function pageOf(site: Site, record: SourceRecord): string {
  const file = join(site.out, urlOf(record), "index.html");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** The page at the old address has none of the old text, and no engine lists it. */
function mustBeTombstone(site: Site, record: SourceRecord, step: string): void {
  const page = pageOf(site, record);
  must(page !== "", `${step}: ${urlOf(record)} answers with nothing`);
  must(!page.includes(`${markOf(record)} ledger`), `${step}: the old text is still shown`);
  must(page.includes("noindex"), `${step}: ${urlOf(record)} may be listed`);
}

function mustLead(site: Site, from: SourceRecord, to: SourceRecord, step: string): void {
  const rules = join(site.out, "_redirects");
  const rule = existsSync(rules) ? readFileSync(rules, "utf8") : "";
  const leads = rule
    .split("\n")
    .some((line) => line.includes(urlOf(from)) && line.includes(urlOf(to)));
  const page = pageOf(site, from).includes(urlOf(to));
  must(leads || page, `${step}: ${urlOf(from)} does not lead to ${urlOf(to)}`);
}

export const LIFE: readonly Drill[] = [{ number: 18, title: "life of a page", run }];
