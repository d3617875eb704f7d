import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite, Fault } from "./check.types.ts";
import { CHECKS } from "./checks.ts";
import { pageFacts } from "./page-facts.ts";

export interface CheckedPages {
  faults: Fault[];
  /** Those of the files that are tool pages. */
  toolPages: string[];
}

const SHEET = '<article class="sheet">';

/** Reads pages of a site and has each check see each. */
export function checkPages(site: BuiltSite, pages: readonly string[]): CheckedPages {
  const faults: Fault[] = [];
  const toolPages: string[] = [];
  for (const file of pages) {
    const facts = pageFacts(file, readFileSync(join(site.root, file), "utf8"));
    if (facts.html.includes(SHEET)) toolPages.push(file);
    for (const { name, page } of CHECKS)
      page?.(facts, site, (at, message) => faults.push({ check: name, file: at, message }));
  }
  return { faults, toolPages };
}
