import { href } from "../lib/href.ts";
import { policyOf } from "../lib/policy-of.ts";
import { serverMarkdown } from "../lib/server-markdown.ts";
import { serverToolsText } from "../lib/server-tools.ts";
import { compose } from "../policy/compose.ts";
import { printPolicy } from "../policy/print.ts";
import type { Page, ServerEntry } from "../schemas/page.ts";
import { pagesOf } from "./by-server.ts";
import { closedTools } from "./supervised.ts";
import { readToolFile } from "./tool-file.ts";

/** Data files of a server that are made from the MDX files of its tools. */
export const SERVER_FILES = ["index.md", "supervised.json", "tools.json"] as const;
type ServerFile = (typeof SERVER_FILES)[number];

/** Whether a server has that file. */
export function hasFile(server: string, file: ServerFile): boolean {
  return file !== "supervised.json" || closedTools(server).length > 0;
}

/** The text of one of the files. */
export function serverFile(entry: ServerEntry, file: ServerFile, site: URL | undefined): string {
  const pages = filesOf(entry.path);
  if (file === "tools.json") {
    const supervised = hasFile(entry.path, "supervised.json");
    return serverToolsText(entry, pages, { href, supervised });
  }
  if (file === "index.md")
    return serverMarkdown(entry, pages, (path) => new URL(href(path), site).href);
  return supervisedPolicy(pages);
}

/** The second policies of a server's tools as one, for people who must allow them. */
function supervisedPolicy(pages: readonly Page[]): string {
  const texts = pages.flatMap(({ supervised }) => supervised?.policy ?? []);
  return printPolicy(compose(texts.map(policyOf)));
}

let last: { server: string; pages: Page[] } | undefined;

/** The files of a server are rendered one after the other, so its MDX files are read once. */
function filesOf(server: string): Page[] {
  if (last?.server !== server) {
    last = { server, pages: pagesOf(server).map(({ path }) => readToolFile(path).page) };
  }
  return last.pages;
}
