import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { mdxText } from "../../scripts/mdx/page.ts";
import { stage as pages } from "../../scripts/pages/index.ts";
import { stage as templates } from "../../scripts/templates/index.ts";
import { type Work, workPaths } from "../../scripts/work.ts";
import { readFrontMatter } from "../../src/lib/front-matter.ts";
import {
  type PageEntry,
  pageEntrySchema,
  pageSchema,
  serverEntrySchema,
} from "../../src/schemas/page.ts";
import { benignEntry, benignPage, benignServerEntry } from "./benign.ts";

/**
 * Renders the site of a build a second time, each page with the same rating and shape of record
 * but harmless words. Every page lies at the same path as its original.
 */
export async function renderBenignSite(from: Work, folder: string): Promise<string> {
  const to = workPaths(join(folder, "work"));
  const entries = readLines(from.manifest, pageEntrySchema);
  for (const entry of entries) writeBenignTool(from, to, entry);
  writeLines(to.manifest, entries.map(benignEntry));
  writeLines(to.servers, readLines(from.servers, serverEntrySchema).map(benignServerEntry));
  const output = join(folder, "site");
  mkdirSync(output, { recursive: true });
  const log = { progress() {}, info() {}, error() {} };
  const address = { siteUrl: "http://localhost:4321", base: "/" };
  const context = { sources: [], work: to, output, ...address, log };
  for (const stage of [templates, pages]) await stage.run(context);
  return output;
}

function writeBenignTool(from: Work, to: Work, { path }: PageEntry): void {
  const file = join(path.server, `${path.tool}.mdx`);
  const { data } = readFrontMatter(readFileSync(join(from.tools, file), "utf8"));
  mkdirSync(join(to.tools, path.server), { recursive: true });
  writeFileSync(join(to.tools, file), mdxText(benignPage(pageSchema.parse(data))));
}

function readLines<S extends z.ZodType>(file: string, schema: S): z.infer<S>[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

function writeLines(file: string, values: readonly unknown[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(""));
}
