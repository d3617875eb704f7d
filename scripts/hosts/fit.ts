import { thousands } from "../../src/policy/words.ts";
import { type HostLimits, LIMITS } from "./limits.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Why a site does not fit a host; empty where it does. */
export function misfits(host: HostLimits, site: SiteFacts): string[] {
  const faults: string[] = [];
  const check = (value: number, limit: number | undefined, what: string) => {
    if (limit !== undefined && value > limit)
      faults.push(`${what}: ${thousands(value)}, at most ${thousands(limit)}`);
  };
  const { largestFile, fullestFolder } = site;
  check(site.files, host.files, "files");
  check(site.bytes, host.siteBytes, "bytes");
  check(largestFile.bytes, host.fileBytes, `bytes of ${JSON.stringify(largestFile.path)}`);
  check(fullestFolder.files, host.folderFiles, `files in ${JSON.stringify(fullestFolder.path)}`);
  return faults;
}

/** One line a host: whether the site fits, and what the host leaves out. */
export function fitLines(site: SiteFacts): string[] {
  return LIMITS.map((host) => {
    const faults = misfits(host, site);
    const verdict = faults.length > 0 ? `too big: ${faults.join("; ")}` : "fits";
    const headers = host.headers ? "" : "; sends none of the site's headers";
    return `${host.name.padEnd(20)}${verdict}${headers}`;
  });
}
