import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite, Fault } from "./check.types.ts";
import { CHECKS } from "./checks.ts";
import { listFiles } from "./list-files.ts";
import { pageFacts } from "./page-facts.ts";

/** Reads a built site once and gives every fault. `accepted` is known to the build only. */
export async function checkSite(root: string, accepted?: number): Promise<Fault[]> {
  const files = listFiles(root);
  if (!files.has("/index.html"))
    return [{ check: "whole pages", file: "/index.html", message: "is missing" }];
  const site: BuiltSite = {
    root,
    base: baseOf(root),
    files,
    ...(accepted !== undefined && { accepted }),
  };
  const faults: Fault[] = [];
  const checks = CHECKS.map((make) => {
    const check = make(site, (file, message) => faults.push({ check: check.name, file, message }));
    return check;
  });
  for (const file of files.keys()) {
    if (!file.endsWith(".html")) continue;
    const facts = pageFacts(file, readFileSync(join(root, file), "utf8"));
    for (const check of checks) check.page?.(facts);
  }
  for (const check of checks) {
    try {
      await check.end?.();
    } catch (error) {
      faults.push({
        check: check.name,
        file: "",
        message: `could not be checked: ${reason(error)}`,
      });
    }
  }
  return faults;
}

function reason(error: unknown): string {
  const [line = ""] = String(error).split("\n");
  return line;
}

/** The base that the site was built for, from its home page. */
function baseOf(root: string): string {
  const home = readFileSync(join(root, "index.html"), "utf8");
  return /<html [^>]*data-base="([^"]*)"/.exec(home)?.[1] ?? "/";
}
