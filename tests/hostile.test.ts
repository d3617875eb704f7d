import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { serve } from "../scripts/serve.ts";
import { workPaths } from "../scripts/work.ts";
import { hiddenCharacters } from "../src/lib/hidden.ts";
import { parsePolicy } from "../src/policy/schema.ts";
import { chromiumPath } from "./browser.ts";
import { renderBenignSite } from "./support/benign-site.ts";
import { shapeOf } from "./support/dom.ts";
import {
  buildHostileSite,
  type HostileBuild,
  type ParsedPage,
  readShapes,
} from "./support/hostile-build.ts";
import { maySetAside, mustSetAside } from "./support/hostile-set.ts";
import { writeMadeRecords } from "./support/made-records/index.ts";
import { listJudge, pageFaults } from "./support/page-faults.ts";
import { scratchFolder } from "./support/scratch.ts";
import { visit } from "./support/visit.ts";

const MADE = writeMadeRecords(join(scratchFolder(), "made.ndjson"));
const SETS = [
  ["our own hostile records", join(PACKAGE_ROOT, "tests", "fixtures", "hostile.ndjson")],
  // Beside the repository, and no part of it.
  [
    "the hostile records beside the repository",
    join(PACKAGE_ROOT, "..", "shared", "hostile", "records.ndjson"),
  ],
  ["hostile records made by rule", MADE],
] as const;
/** Two sites of 1,200 pages, and a look at each: 150 s alone, many times that beside other work. */
const PATIENCE_MS = 900_000;
const ADDRESSES = ["href", "src", "action", "formaction", "srcset", "poster", "data", "xlink:href"];

describe.each(SETS)("a site of %s", (_, source) => {
  describe.skipIf(!existsSync(source))("built by the build command", () => {
    const folder = scratchFolder();
    const site = join(folder, "site");
    let build: HostileBuild;
    let benign: ReadonlyMap<string, string[]>;

    beforeAll(async () => {
      build = await buildHostileSite(source, folder);
      const work = workPaths(join(folder, "work"));
      benign = readShapes(await renderBenignSite(work, join(folder, "benign")));
    }, PATIENCE_MS);

    it("leaves out the records that it must, with file, line, record and field, and no others", () => {
      const { records, report } = build;
      const rejected = records.filter((record) => record.expect === "reject");
      expect(report.rejected.map(({ line }) => line)).toEqual(rejected.map(({ line }) => line));
      for (const { file, field, message } of [...report.rejected, ...report.warnings]) {
        expect(file).toBe(source);
        expect(field).toMatch(/^(?:server|tool|analysis)(?:\.[a-zA-Z]+)*$/);
        expect(message).not.toBe("");
      }
      const accepted = records.length - rejected.length;
      const { records: seen, accepted: taken, pages } = report;
      expect([seen, taken, pages]).toEqual([records.length, accepted, accepted]);
    });

    it("sets aside the fields that it must, each with a warning, and no others", () => {
      const warned = Map.groupBy(build.report.warnings, ({ line }) => line);
      for (const record of build.records) {
        const fields = new Set(warned.get(record.line)?.map(({ field }) => field));
        const missing = [...mustSetAside(record)].filter((field) => !fields.has(field));
        const surplus = [...fields].filter((field) => !maySetAside(record).has(field));
        expect([record.id, missing, surplus]).toEqual([record.id, [], []]);
      }
    });

    it("has one page for each accepted record, and no two URLs that fold to one", () => {
      const { records, pages, toolPages } = build;
      const accepted = records.filter(({ shown }) => shown).map(({ id }) => id);
      expect(toolPages.map(({ record }) => record.id).sort()).toEqual(accepted.sort());
      const sheets = [...pages.values()].filter(({ elements }) => elements.some(isSheet));
      expect(sheets.map(({ url }) => url)).toEqual(toolPages.map(({ url }) => url).sort());
      const folded = [...pages.keys()].map((url) => url.normalize("NFKC").toLowerCase());
      expect(new Set(folded).size).toBe(pages.size);
    });

    it("shows each text of a stranger exactly, in an element that holds nothing else", () => {
      const all = build.toolPages.map(({ record }) => record.shown);
      const faults = build.toolPages.flatMap(({ record, elements, url }) =>
        pageFaults(record, elements, all).map((fault) => `${record.id} ${url}: ${fault}`),
      );
      expect(faults).toEqual([]);
    });

    it("does so on its lists and server pages", () => {
      const judge = listJudge(build.toolPages.map(({ record }) => record));
      const lists = [...build.pages.values()].filter(({ elements }) => !elements.some(isSheet));
      const faults = lists.flatMap(({ elements, url }) =>
        judge(elements).map((fault) => `${url}: ${fault}`),
      );
      expect(lists.length).toBeGreaterThan(20);
      expect(faults).toEqual([]);
    });

    it("gives each tool page the tags and attributes, in order, of one with harmless words", () => {
      const differing = build.toolPages.flatMap(({ record, url, elements }) => {
        const shape = shapeOf(elements);
        const twin = benign.get(url) ?? [];
        const at = shape.findIndex((tag, i) => tag !== twin[i]);
        if (at < 0 && shape.length === twin.length) return [];
        return [`${record.id} ${url}: element ${at} is ${shape[at]}, not ${twin[at]}`];
      });
      expect(differing).toEqual([]);
    });

    it("uses no tag and no attribute anywhere that harmless words would not bring", () => {
      const harmless = new Set([...benign.values()].flat());
      const used = new Set([...build.pages.values()].flatMap(({ elements }) => shapeOf(elements)));
      expect([...used].filter((shape) => !harmless.has(shape))).toEqual([]);
    });

    it("links to nothing but relative, http, https and mailto addresses", () => {
      const addresses = [...build.pages.values()].flatMap(({ elements }) =>
        elements.flatMap(({ attributes }) =>
          ADDRESSES.flatMap((name) => attributes.get(name) ?? []),
        ),
      );
      expect(addresses.length).toBeGreaterThan(1000);
      expect(addresses.filter((address) => !isAllowed(address))).toEqual([]);
    });

    it("endorses no address that a stranger supplied", () => {
      const links = [...build.pages.values()]
        .flatMap(({ elements }) => elements)
        .filter(({ tag, attributes }) => tag === "a" && attributes.has("data-u"));
      const outside = links.filter(({ attributes }) =>
        /^https?:/.test(attributes.get("href") ?? ""),
      );
      const rels = new Set(outside.map(({ attributes }) => attributes.get("rel")));
      expect([...rels]).toEqual(["nofollow noopener ugc"]);
    });

    it("tells beside each description what of it cannot be seen", () => {
      for (const { record, elements } of build.toolPages) {
        const hidden = hiddenCharacters(record.shown.tool.description ?? "");
        const at = elements.findIndex(
          ({ attributes }) => attributes.get("data-field") === "description",
        );
        const note = elements[at + 1];
        const told = note?.attributes.get("class") === "hidden-note" ? note.text : "";
        const expected = hidden ? `${hidden.count} hidden ` : "";
        expect([record.id, told.startsWith(expected), told === ""]).toEqual([
          record.id,
          true,
          !hidden,
        ]);
      }
    });

    it("has structured data that parses and that ends no element", () => {
      for (const { elements } of build.toolPages) {
        const blocks = elements.filter(
          ({ attributes }) => attributes.get("type") === "application/ld+json",
        );
        expect(blocks.length).toBeGreaterThan(0);
        for (const { text } of blocks) {
          expect(text).not.toContain("<");
          expect(() => JSON.parse(text)).not.toThrow();
        }
      }
    });

    it("prints one valid policy a tool, which speaks of that tool alone", () => {
      for (const { record, elements } of build.toolPages) {
        const policies = elements.filter(({ attributes }) => attributes.has("data-policy"));
        const [named] = policies.map(({ text }) => namesIn(text));
        expect([record.id, policies.length]).toEqual([record.id, 1]);
        expect([[], [record.shown.tool.name]]).toContainEqual([...new Set(named)]);
      }
      const servers = globSync("tools/*/policy.json", { cwd: site });
      for (const file of servers) namesIn(readFileSync(join(site, file), "utf8"));
      expect(servers.length).toBeGreaterThan(5);
    });

    it.skipIf(!chromiumPath())(
      "does nothing in a browser that a record asked for",
      async () => {
        const { server, port } = await serve(site, { port: 0 });
        const origin = `http://localhost:${port}`;
        const first: [string, string | undefined][] = [];
        const sought = build.toolPages.filter(({ record }) => record.class === "search");
        const problems = await visit(origin, [...build.pages.keys()], async (page) => {
          for (const { record } of sought)
            first.push([record.id, await firstResult(page, origin, record.shown.tool.name)]);
        });
        server.closeAllConnections();
        server.close();
        expect(problems).toEqual([]);
        expect(first).toEqual(sought.map(({ record, url }) => [record.id, url]));
        expect(sought.length).toBeGreaterThan(1);
      },
      PATIENCE_MS,
    );

    it("made no file that a record asked for", () => {
      const places = [PACKAGE_ROOT, folder, join(folder, ".."), site, join(folder, "work")];
      expect(places.filter((place) => existsSync(join(place, "PWNED")))).toEqual([]);
      expect(globSync("**/PWNED", { cwd: folder })).toEqual([]);
      expect(globalThis).not.toHaveProperty("__PWNED__");
    });

    it("prints no control character of a record to the terminal", () => {
      expect(build.ended.stderr).not.toMatch(/[^\P{Cc}\n]/u);
      expect(build.ended.stderr).not.toMatch(/^::/m);
      expect(build.ended.stdout).toBe("");
    });
  });
});

function isSheet({ tag, attributes }: ParsedPage["elements"][number]): boolean {
  return tag === "article" && attributes.get("class") === "sheet";
}

function isAllowed(address: string): boolean {
  const { protocol } = new URL(address, "http://site.invalid/a/b/");
  return protocol === "http:" || protocol === "https:" || protocol === "mailto:";
}

/** The tools that a policy speaks of; throws where it is not valid. */
function namesIn(text: string): string[] {
  const result = parsePolicy(JSON.parse(text));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return [...(result.policy.hide ?? []), ...Object.keys(result.policy.tools ?? {})];
}

/** Path of the first result on the search page. */
async function firstResult(page: Page, origin: string, query: string): Promise<string> {
  await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
  const href = await page.locator("[data-search-result]").first().getAttribute("href");
  return href ?? "";
}
