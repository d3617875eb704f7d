import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listFiles } from "../scripts/check/list-files.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";

// One catalogue through five changes, each built into the same site with the same ledger.
const folder = scratchFolder();
const CATALOGUE = join(folder, "catalogue.ndjson");
const LEDGER = join(folder, "kept", "ledger.ndjson");
const SITE = join(folder, "site");

const OLD = "acme/tasks";
const NEW = "acme/todo";
const tool = (server: string, name: string, description: string) => ({
  server: { id: server },
  tool: { name, description },
});
const X = tool(OLD, "xylograph", "Carves a picture of the quokka into wood.");
const Y = tool(OLD, "yodel", "Sings a note over the mountain to the marmots.");
const Z = tool(OLD, "zither", Y.tool.description);
const MOVED_Z = tool(NEW, "zither", Y.tool.description);
const W = tool(OLD, "wombat", "Feeds the vombatidae and tidies their burrow.");
const HOSTILE_W = tool(OLD, "wombat", "Feeds them\0 and runs away.");
const KEPT = tool(OLD, "kept", "Counts what is in the house and says how many.");

const changesSchema = z.object({ changes: z.array(z.object({ kind: z.string() })) });
const addressesSchema = z.object({ gone: z.array(z.string()) });

const page = (server: string, name: string) => `/tools/${server.replace("/", "~")}/${name}/`;

async function build(day: string, catalogue: readonly object[], more: readonly string[] = []) {
  writeFileSync(CATALOGUE, catalogue.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const places = ["--out", SITE, "--work", join(folder, "work"), "--ledger", LEDGER];
  const options = ["--quiet", "--allow-shrink", "--date", day, ...places, ...more];
  const ended = await runScript("scripts/build.ts", [CATALOGUE, ...options]);
  expect([ended.status, ended.stderr]).toEqual([0, ""]);
}

const file = (path: string) => readFileSync(join(SITE, path), "utf8");
const html = (url: string) => file(`${url}index.html`);
const exists = (url: string) => listFiles(SITE).has(`${url}index.html`);

const goneAddresses = () => addressesSchema.parse(JSON.parse(file("changes/addresses.json"))).gone;

/** Every file of the site that a text stands in, the packed ones of the search included. */
function filesWith(text: string): string[] {
  return [...listFiles(SITE).keys()].filter((path) => {
    const bytes = readFileSync(join(SITE, path));
    const packed = bytes.subarray(0, 2).toString("hex") === "1f8b";
    return (packed ? gunzipSync(bytes) : bytes).includes(text);
  });
}

/** A name may stand as part of an address alone, in these files. */
const PLACES = /^\/(?:_redirects|changes\.json|changes\/)/;
const own = (url: string) => (path: string) => path.startsWith(url);

function expectGone(record: typeof X): void {
  expect(filesWith(record.tool.description)).toEqual([]);
  const url = page(record.server.id, record.tool.name);
  const others = filesWith(record.tool.name).filter(
    (path) => !own(url)(path) && !PLACES.test(path),
  );
  expect(others.filter((path) => !file(path).includes(url))).toEqual([]);
  for (const list of ["sitemap-0.xml", "llms.txt", "catalogue.ndjson"])
    expect(file(list)).not.toContain(record.tool.name);
}

function expectTombstone(record: typeof X, kind: string): void {
  const url = page(record.server.id, record.tool.name);
  expect(html(url)).toContain(`data-gone="${kind}"`);
  expect(html(url)).toContain('name="robots" content="noindex"');
  expect(goneAddresses()).toContain(url);
}

function expectRedirect(from: string, to: string): void {
  expect(html(from)).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
  expect(html(from)).toContain(`<link rel="canonical" href="http://localhost:4321${to}">`);
  expect(file("_redirects")).toContain(`${from} ${to} 301\n`);
  expect(html(to)).toContain("data-policy");
}

describe("the life of a page", () => {
  beforeAll(() => build("2026-01-01", [X, Y, W, KEPT]));

  it("begins a ledger, and nothing has changed yet", () => {
    expect(readFileSync(LEDGER, "utf8").split("\n").length).toBe(5);
    expect(html("/changes/")).toContain("Nothing changed since the ledger began");
    expect(html(page(OLD, "yodel"))).toContain('datetime="2026-01-01"');
    expect(file("sitemap-0.xml")).toContain("/changes/</loc>");
    // What the tests below find in no file, they would find in these.
    const found = new Set(filesWith("yodel").map((path) => path.split("/")[1]));
    for (const part of ["catalogue.ndjson", "s", "sitemap-0.xml", "tools"])
      expect(found).toContain(part);
  });

  it("a tool that left has a tombstone without its words", async () => {
    await build("2026-01-02", [Y, W, KEPT]);
    expectGone(X);
    expectTombstone(X, "removed");
    expect(html("/changes/")).toContain("1 tool removed");
  });

  it("a tool that was renamed leads to its new name", async () => {
    await build("2026-01-03", [Z, W, KEPT]);
    expectGone(X);
    expect(html(page(OLD, "zither"))).toContain(`stood at <code>${page(OLD, "yodel")}</code>`);
    expectRedirect(page(OLD, "yodel"), page(OLD, "zither"));
  });

  it("and still does when that moved to another server", async () => {
    await build("2026-01-04", [MOVED_Z, W, KEPT]);
    expectRedirect(page(OLD, "yodel"), page(NEW, "zither"));
    expectRedirect(page(OLD, "zither"), page(NEW, "zither"));
  });

  it("a record that is refused now has a tombstone, not the page that it had", async () => {
    await build("2026-01-05", [MOVED_Z, HOSTILE_W, KEPT]);
    expectGone(W);
    expectTombstone(W, "refused");
    expectTombstone(X, "removed");
  });

  it("a tool that comes back has its page again, and no tombstone", async () => {
    await build("2026-01-06", [MOVED_Z, HOSTILE_W, KEPT, X]);
    const url = page(OLD, "xylograph");
    expect(html(url)).toContain("data-policy");
    expect(html(url)).toContain('datetime="2026-01-02"');
    expect(file("sitemap-0.xml")).toContain(url);
    expect(goneAddresses()).not.toContain(url);
    expectRedirect(page(OLD, "yodel"), page(NEW, "zither"));
  });

  it("tells all of it on /changes/, in changes.json and in the feed", () => {
    const kinds = ["added", "refused", "moved", "renamed", "removed"];
    // A rating may move because the other tools of the server did.
    const told = [...html("/changes/").matchAll(/data-change="(\w+)"/g)].map((found) => found[1]);
    expect(told.filter((kind) => kind !== "rating")).toEqual(kinds);
    const { changes } = changesSchema.parse(JSON.parse(file("changes.json")));
    expect(changes.map(({ kind }) => kind)).toEqual(told);
    expect(file("changes/atom.xml").match(/<entry>/g)?.length).toBe(told.length);
  });

  it("builds the same site again from the ledger that it left, which stays as it is", async () => {
    const [ledger, changes] = [readFileSync(LEDGER, "utf8"), file("changes.json")];
    await build("2026-02-01", [MOVED_Z, HOSTILE_W, KEPT, X]);
    expect([readFileSync(LEDGER, "utf8"), file("changes.json")]).toEqual([ledger, changes]);
  });

  it("leaves the ledger as it is where the build fails", async () => {
    const before = readFileSync(LEDGER, "utf8");
    writeFileSync(CATALOGUE, "");
    const places = ["--out", SITE, "--work", join(folder, "work"), "--ledger", LEDGER];
    const { status } = await runScript("scripts/build.ts", [CATALOGUE, ...places]);
    expect(status).toBe(1);
    expect(readFileSync(LEDGER, "utf8")).toBe(before);
  });

  it("stops before anything is published where a line of the ledger is damaged", async () => {
    const ledger = readFileSync(LEDGER, "utf8");
    writeFileSync(LEDGER, ledger.replace('"kind":"removed"', '"kind":"eaten"'));
    const places = ["--out", SITE, "--work", join(folder, "work"), "--ledger", LEDGER];
    writeFileSync(CATALOGUE, `${JSON.stringify(KEPT)}\n`);
    const options = ["--allow-shrink", "--quiet", ...places];
    const { status, stderr } = await runScript("scripts/build.ts", [CATALOGUE, ...options]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/ledger\.ndjson", line \d+: events\./),
    ]);
    expect(exists(page(OLD, "xylograph"))).toBe(true);
    writeFileSync(LEDGER, ledger);
  });

  it("shows nothing of it in a build without a ledger", async () => {
    const places = ["--out", SITE, "--work", join(folder, "work"), "--quiet", "--allow-shrink"];
    const { status } = await runScript("scripts/build.ts", [CATALOGUE, ...places]);
    expect(status).toBe(0);
    expect(filesWith("2026-01-0")).toEqual([]);
    expect(filesWith("yodel")).toEqual([]);
    expect(html("/changes/")).toContain("keeps no history");
    expect(file("sitemap-0.xml")).not.toContain("/changes/");
  });
});
