import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { treeOf } from "../../tests/support/tree.ts";
import { listFiles } from "../check/list-files.ts";
import { proveFile, writeProof } from "../reuse/proof.ts";
import { proofFile } from "../reuse/proof-file.ts";
import { keyOfSearchFile } from "./earlier-parts.ts";
import { type BuiltSearch, RECORDS, searchLab } from "./test-lab.ts";
import { rated } from "./test-records.ts";

const lab = searchLab();
const PER_PART = 4;

/** Writes what a build writes at its end. */
async function prove({ output }: BuiltSearch): Promise<void> {
  const files = [...listFiles(output).keys()].map(
    (path) => [path, proveFile(output, path, keyOfSearchFile(path) ?? "")] as const,
  );
  const header = { checks: "", inputs: null, sources: [], report: "" };
  await writeProof(proofFile(output), { ...header, files: new Map(files) });
}

const inodes = ({ root }: BuiltSearch) =>
  new Map(Object.keys(treeOf(root)).map((path) => [path, statSync(join(root, path)).ino]));

/** Files of the full text that are the very ones of the build before. */
function shared(before: BuiltSearch, after: BuiltSearch): string[] {
  const old = inodes(before);
  return [...inodes(after)].filter(([path, ino]) => old.get(path) === ino).map(([path]) => path);
}

const folders = (paths: readonly string[]) => new Set(paths.map((path) => path.split("/")[0]));
const CHANGED = RECORDS.map((one, i) =>
  i === 0 ? { ...one, tool: { ...one.tool, description: "Looks everything up." } } : one,
);

describe("a search made over the one before", () => {
  let before: BuiltSearch;
  beforeEach(async () => {
    before = await lab.build(RECORDS, PER_PART);
    await prove(before);
  });

  it.each([
    ["nothing changed", RECORDS, 4],
    ["one description changed", CHANGED, 3],
    ["a tool came", [...RECORDS, rated({ name: "brand_new" })], 3],
    ["a tool went", RECORDS.slice(1), 3],
  ])("equals a clean one where %s, and takes over the other parts", async (_, records, kept) => {
    const over = await lab.build(records, PER_PART, [before.output]);
    const clean = await lab.build(records, PER_PART);
    expect(treeOf(over.root)).toEqual(treeOf(clean.root));
    expect(shared(before, clean)).toEqual([]);
    expect(folders(shared(before, over)).size).toBe(kept);
    expect(over.said).toEqual([]);
  });

  it.each([
    ["is damaged", (file: string) => writeFileSync(file, "x")],
    ["is emptied", (file: string) => writeFileSync(file, "")],
  ])("makes a part anew of which a file %s, and says so", async (_, damage) => {
    const [path = ""] = Object.keys(treeOf(before.root)).filter((one) => one.endsWith("pf_meta"));
    damage(join(before.root, path));
    const over = await lab.build(RECORDS, PER_PART, [before.output]);
    const clean = await lab.build(RECORDS, PER_PART);
    expect(treeOf(over.root)).toEqual(treeOf(clean.root));
    expect(folders(shared(before, over)).size).toBe(3);
    expect(over.said).toEqual([expect.stringContaining(`${path} was changed`)]);
  });

  it("takes nothing from a build whose proof is damaged", async () => {
    const file = proofFile(before.output);
    writeFileSync(file, readFileSync(file, "utf8").replace('"sha256":"', '"sha256":"0'));
    const over = await lab.build(RECORDS, PER_PART, [before.output]);
    expect(shared(before, over)).toEqual([]);
  });
});
