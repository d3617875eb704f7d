import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../log.ts";
import type { Fault, ReadSite } from "./check.types.ts";
import { checkInProcesses } from "./check-in-processes.ts";
import { CHECKS } from "./checks.ts";
import { listFiles } from "./list-files.ts";

/** What only the build that checks knows of a site. */
interface Known {
  /** Accepted records. */
  accepted?: number;
  /** File of the rated records. */
  rated?: string;
  /** Tool pages that passed these checks in an earlier build, and every link of which still leads somewhere. */
  passed?: ReadonlySet<string>;
}

/** Reads a built site once and gives every fault. */
export async function checkSite(root: string, log: Log, known: Known = {}): Promise<Fault[]> {
  const { passed = new Set<string>(), ...more } = known;
  const files = listFiles(root);
  if (!files.has("/index.html"))
    return [{ check: "whole pages", file: "/index.html", message: "is missing" }];
  const site = { root, base: baseOf(root), files };
  const pages = [...files.keys()].filter((file) => file.endsWith(".html") && !passed.has(file));
  const { faults, toolPages } = await checkInProcesses(site, pages, log);
  const read = { ...site, toolPages: new Set([...passed, ...toolPages]) };
  return [...faults, ...(await checkWhole({ ...read, ...more }))];
}

async function checkWhole(site: ReadSite): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { name, end } of CHECKS) {
    const report = (file: string, message: string) => faults.push({ check: name, file, message });
    try {
      await end?.(site, report);
    } catch (error) {
      report("", `could not be checked: ${reason(error)}`);
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
