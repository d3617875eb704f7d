import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { edited, FEW, MANY, records, writeCatalogue } from "./catalogues.ts";
import { must, mustEqual } from "./must.ts";
import { type BuildOptions, lastLine, runBuild } from "./run-build.ts";
import { mustAgree, mustBeClean, mustBeWhole, type Site, siteIn, treeHash } from "./site.ts";

/** What the drills share: catalogues, and builds of them from nothing to compare with. */
export interface Bench {
  /** A fresh folder for one drill. */
  folder(): string;
  /** Catalogue of the site that is live when a drill begins. */
  before: string;
  /** The same tools with other texts; `many` has more of them too. */
  after: string;
  many: string;
  /** Tree hash of a site of `source` built on an empty machine. */
  clean(source: string): Promise<string>;
  /** A site of `before`, published in a folder. */
  live(folder: string): Promise<Site>;
  /** A plain build by the next user; it has to succeed and to equal a clean one. */
  recovers(site: Site, source: string, options?: BuildOptions): Promise<void>;
}

export function makeBench(): Bench & { remove(): void } {
  const root = mkdtempSync(join(tmpdir(), "tool-pages-drills-"));
  let folders = 0;
  const folder = () => {
    folders += 1;
    const path = join(root, `d${folders}`);
    mkdirSync(path);
    return path;
  };
  const hashes = new Map<string, Promise<string>>();
  const buildOnce = async (source: string) => {
    const site = siteIn(folder());
    const { code, log } = await runBuild(site, source);
    must(code === 0, `a clean build failed: ${lastLine(log)}`);
    const hash = treeHash(site.out);
    if (source !== bench.before) rmSync(join(site.work, ".."), { recursive: true });
    else template = join(site.work, "..");
    return hash;
  };
  let template = "";
  const bench = {
    folder,
    before: writeCatalogue(join(root, "before.ndjson"), records(FEW)),
    after: writeCatalogue(join(root, "after.ndjson"), edited(records(FEW))),
    many: writeCatalogue(join(root, "many.ndjson"), edited(records(MANY))),
    clean(source: string) {
      const known = hashes.get(source) ?? buildOnce(source);
      hashes.set(source, known);
      return known;
    },
    async live(into: string) {
      await bench.clean(bench.before);
      cpSync(template, into, { recursive: true, verbatimSymlinks: true });
      return siteIn(into);
    },
    async recovers(site: Site, source: string, options: BuildOptions = {}) {
      const report = join(site.work, "..", "report.json");
      const args = [...(options.args ?? []), "--report", report];
      const { code, log } = await runBuild(site, source, { ...options, args });
      must(code === 0, `the next build failed: ${lastLine(log)}`);
      mustEqual("the tree of the next build", treeHash(site.out), await bench.clean(source));
      mustAgree(site, report);
      mustBeWhole(site);
      mustBeClean(site);
    },
    remove() {
      if (existsSync(root)) rmSync(root, { recursive: true, force: true });
    },
  };
  return bench;
}
