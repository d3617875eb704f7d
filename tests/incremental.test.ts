import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { syntheticRecords } from "../scripts/bench/build/synthetic.ts";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import type { SourceRecord } from "../src/schemas/source-record.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";
import { treeOf } from "./support/tree.ts";

const folder = scratchFolder();
const RECORDS = [...syntheticRecords(60)];

/** Builds the records in a folder of that name, over what is there; with the project's code or a copy's. */
async function build(
  name: string,
  records: readonly SourceRecord[],
  options: string[] = [],
  root = "",
) {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  const source = join(home, "catalogue.ndjson");
  writeFileSync(source, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const places = ["--out", join(home, "site"), "--work", join(home, "work")];
  const script = root === "" ? "scripts/build.ts" : join(root, "scripts", "build.ts");
  const ended = await runScript(script, [source, ...places, "--allow-shrink", ...options]);
  expect([ended.status, ended.status === 0 ? "" : ended.stderr]).toEqual([0, ""]);
  return { stderr: ended.stderr, site: join(home, "site"), tree: treeOf(join(home, "site")) };
}

const clean = (name: string, records: readonly SourceRecord[]) =>
  build(`clean ${name}`, records, ["--fresh"]);
const inode = (site: string, path: string) => statSync(join(site, path)).ino;

/** Paths of files that only one tree has, or that differ. */
function differing(a: Record<string, string>, b: Record<string, string>): string[] {
  return Object.keys({ ...a, ...b }).filter((path) => a[path] !== b[path]);
}

/** The records with one tool changed. */
function changed(index: number, tool: Partial<SourceRecord["tool"]>): SourceRecord[] {
  return RECORDS.map((record, i) =>
    i === index ? { ...record, tool: { ...record.tool, ...tool } } : record,
  );
}

describe("a build over the one before gives what a clean one gives", () => {
  let first: Awaited<ReturnType<typeof build>>;
  let pages: string[];
  let page: string;

  beforeAll(async () => {
    first = await build("site", RECORDS);
    pages = Object.keys(first.tree).filter((path) => /^tools\/[^/]+\/[^/]+\/i/.test(path));
    page = pages.at(0) ?? "";
    expect(pages).toHaveLength(RECORDS.length);
  });

  it("where nothing changed, and leaves it as it is", async () => {
    const before = inode(first.site, page);
    const { tree, stderr, site } = await build("site", RECORDS);
    expect(stderr).toContain("nothing changed");
    expect(differing(tree, first.tree)).toEqual([]);
    expect(inode(site, page)).toBe(before);
  });

  it.each<[string, () => SourceRecord[]]>([
    ["a description changed", () => changed(0, { description: "Deletes every order at once." })],
    ["a tool was renamed", () => changed(0, { name: "list_nothing_at_all" })],
    ["a tool was removed", () => RECORDS.slice(1)],
    ["tools and a server came", () => [...syntheticRecords(75)]],
  ])("where %s, and takes over the pages that it does not touch", async (what, make) => {
    const before = await build("site", RECORDS);
    const files = new Map(pages.map((path) => [path, inode(before.site, path)]));
    const { tree, site } = await build("site", make());
    expect(differing(tree, (await clean(what, make())).tree)).toEqual([]);
    const same = pages.filter((path) => tree[path] === before.tree[path]);
    expect(same.length).toBeGreaterThan(30);
    expect(same.filter((path) => inode(site, path) !== files.get(path))).toEqual([]);
  });

  it("in the folder of the build before that one, of which nothing else is left", async () => {
    const home = (site: string) => realpathSync(site);
    const older = home((await build("site", RECORDS)).site);
    await build("site", changed(1, { description: "Lists everything." }));
    writeFileSync(join(older, "stray.html"), "stray");
    mkdirSync(join(older, "tools", "stray", "deep"), { recursive: true });
    symlinkSync(folder, join(older, "tools", "link"));
    writeFileSync(join(older, "index.html"), "half a page");
    const { tree, site } = await build("site", RECORDS);
    expect(home(site)).toBe(older);
    expect(differing(tree, first.tree)).toEqual([]);
    expect(readdirSync(join(older, "tools"))).not.toContain("stray");
  });

  it.each<[string, (text: string) => string]>([
    ["a byte of a page was changed", (text) => text.replace("</html>", "</htmL>")],
    ["a page was emptied", () => ""],
  ])("where %s behind its back, and says so", async (_, damage) => {
    const { site } = await build("site", RECORDS);
    const file = join(site, page);
    writeFileSync(file, damage(readFileSync(file, "utf8")));
    const { tree, stderr } = await build("site", RECORDS);
    expect(differing(tree, first.tree)).toEqual([]);
    expect(stderr).toContain(`/${page} was changed`);
  });

  it("where the record of what was proven is damaged, and says so", async () => {
    const { site } = await build("site", RECORDS);
    const proof = `${realpathSync(site)}.proof.ndjson`;
    writeFileSync(proof, readFileSync(proof, "utf8").replace('"sha256":"', '"sha256":"0'));
    const { tree, stderr } = await build("site", RECORDS);
    expect(differing(tree, first.tree)).toEqual([]);
    expect(stderr).toContain("nothing is taken over");
  });

  it("where a template was edited", async () => {
    const root = join(folder, "copy");
    for (const part of ["src", "scripts", "content", "public", "astro.config.mjs", "package.json"])
      cpSync(join(PACKAGE_ROOT, part), join(root, part), {
        recursive: true,
        filter: (path) => !path.startsWith(join(PACKAGE_ROOT, "content", "tools")),
      });
    cpSync(join(PACKAGE_ROOT, "package-lock.json"), join(root, "package-lock.json"));
    cpSync(join(PACKAGE_ROOT, "tsconfig.json"), join(root, "tsconfig.json"));
    symlinkSync(join(PACKAGE_ROOT, "node_modules"), join(root, "node_modules"));
    const before = await build("edited", RECORDS, [], root);
    const footer = join(root, "src", "components", "site", "Footer.astro");
    writeFileSync(footer, readFileSync(footer, "utf8").replace("<footer", '<footer title="new"'));
    const over = await build("edited", RECORDS, [], root);
    const fresh = await build("edited clean", RECORDS, ["--fresh"], root);
    expect(differing(over.tree, fresh.tree)).toEqual([]);
    expect(over.tree[page]).not.toBe(before.tree[page]);
  });
});

describe("a site that is built in parts", () => {
  it("is, put together, the site that is built at once", async () => {
    const whole = await clean("whole", RECORDS);
    const parts = ["1/3", "2/3", "3/3"];
    const sites = [];
    for (const shard of parts)
      sites.push(await build(`part ${shard[0]}`, RECORDS, ["--shard", shard]));
    const reuse = sites.flatMap(({ site }) => ["--reuse", site]);
    const joined = await build("joined", RECORDS, reuse);
    expect(differing(joined.tree, whole.tree)).toEqual([]);
    expect(joined.stderr).toMatch(/pages: [1-9]\d+ files taken over/);
    const own = sites.map(({ tree }) =>
      Object.keys(tree).filter((path) => /^tools\/.+\//.test(path)),
    );
    expect(new Set(own.flat()).size).toBe(own.flat().length);
    expect(own.every((paths) => paths.length > 0)).toBe(true);
  });
});
