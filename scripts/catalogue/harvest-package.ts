import { existsSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { z } from "zod";
import { HarvestError } from "./errors.ts";
import type { StdioTarget } from "./harvest-config.ts";

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string().optional(),
  homepage: z.string().optional(),
  license: z.string().optional(),
});
/** A path into a package; the folder of commands, `.bin`, is none. */
const IN_PACKAGE = /^(?!-)(?:.*[\\/])?node_modules[\\/](?!\.)/;
const FOLDER = `${sep}node_modules${sep}`;

/**
 * The npm package a server is started from, where its script lies in `node_modules`. Throws
 * HarvestError where that script is missing.
 */
export function startedPackage(target: StdioTarget): { [field: string]: string | undefined } {
  const argument = [target.command, ...target.args].find((text) => IN_PACKAGE.test(text));
  if (argument === undefined) return {};
  const script = resolve(target.cwd, argument);
  const start = script.lastIndexOf(FOLDER) + FOLDER.length;
  const [first = "", second = ""] = script.slice(start).split(sep);
  const name = first.startsWith("@") ? join(first, second) : first;
  const manifest = join(script.slice(0, start), name, "package.json");
  if (!existsSync(script) || !existsSync(manifest)) throw new HarvestError("is not installed");
  const read = manifestSchema.safeParse(JSON.parse(readFileSync(manifest, "utf8")));
  if (!read.success) return {};
  const { name: packageName, license, ...told } = read.data;
  const named = license?.startsWith("SEE LICENSE") ? undefined : license;
  return { package: packageName, ...told, ...(named && { license: named }) };
}

/** `name@1.2.3` of npm, `name==1.2.3` of PyPI, an image by its digest. */
const PINNED =
  /^(?:@?[\w./-]+@\d+\.\d+\.\d+[\w.+-]*|[\w.[\],-]+==\d[\w.+!-]*|\S+@sha256:[0-9a-f]{64})$/;

/** The version that a command names itself, as `npx name@1.2.3` does. */
export function pinnedVersion({ args }: StdioTarget): string | undefined {
  return args.find((text) => text.length < 300 && PINNED.test(text));
}
