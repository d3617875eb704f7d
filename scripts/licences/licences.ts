import { z } from "zod";
import { ACCEPTED, READ_BY_HAND } from "./table.ts";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional() }),
  ),
});

export interface LicensedPackage {
  name: string;
  version: string;
  /** SPDX expression, or what the package says instead; "unknown" where it says nothing. */
  licence: string;
}

/** Every package of a lockfile with its licence, by name. */
export function licencesOf(lockfile: string): LicensedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(lockfile));
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version = "", license }]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      return { name, version, licence: licenceOf(name, license) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Packages whose licence is unknown or not accepted, one line each. */
export function licenceFaults(lockfile: string): string[] {
  return licencesOf(lockfile)
    .filter(({ licence }) => !isAccepted(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
}

function licenceOf(name: string, stated: string | undefined): string {
  if (stated !== undefined && !stated.startsWith("SEE ")) return stated;
  const known = [...READ_BY_HAND].find(([key]) =>
    /[-/]$/.test(key) ? name.startsWith(key) : name === key,
  );
  return known?.[1] ?? stated ?? "unknown";
}

/** One of the alternatives of an SPDX expression has only accepted parts. */
function isAccepted(expression: string): boolean {
  const alternatives = expression.replace(/^\((.*)\)$/, "$1").split(" OR ");
  return alternatives.some((all) => all.split(" AND ").every((part) => ACCEPTED.has(part)));
}
