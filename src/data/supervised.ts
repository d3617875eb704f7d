import { policyOf } from "../lib/policy-of.ts";
import { compose } from "../policy/compose.ts";
import { printPolicy } from "../policy/print.ts";
import type { PageEntry } from "../schemas/page.ts";
import { PAGES_BY_SERVER } from "./catalogue.ts";
import { readToolFile } from "./tool-file.ts";

/** The tools of a server that our recommendation closes, in whole or for some of their actions. */
export function closedTools(server: string): PageEntry[] {
  const pages = PAGES_BY_SERVER.get(server) ?? [];
  return pages.filter(({ category }) => category === "destructive" || category === "financial");
}

/** The second policies of those tools as one, for people who must allow them. */
export function supervisedPolicy(server: string): string {
  const texts = closedTools(server).flatMap(
    ({ path }) => readToolFile(path).page.supervised?.policy ?? [],
  );
  return printPolicy(compose(texts.map(policyOf)));
}
