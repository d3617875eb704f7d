import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { PACKAGE_ROOT } from "../paths.ts";

/** What npm is told to install as tool-pages, and from where that file comes into the site. */
export interface PackageSource {
  spec: string;
  /** A checkout to be packed. */
  checkout?: string;
  /** A package file to be copied. */
  archive?: string;
}

const packageSchema = z.looseObject({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

/**
 * How a site gets this very package: from a file of its own wherever that can be, so that the site
 * can be built on another machine. Never a bare version: until the package is published, the name on
 * a registry may be somebody else's.
 */
export function packageSource(root = PACKAGE_ROOT): PackageSource {
  const modules = dirname(root);
  if (basename(modules) !== "node_modules") {
    const { version = "0.0.0" } = read(root);
    return { spec: `file:tool-pages-${version}.tgz`, checkout: root };
  }
  const installer = dirname(modules);
  const { dependencies, devDependencies } = read(installer);
  const spec = dependencies?.["tool-pages"] ?? devDependencies?.["tool-pages"];
  if (spec === undefined)
    throw new Failure("where tool-pages was installed from is not known: name it with --package", {
      misuse: true,
    });
  if (!spec.startsWith("file:")) return { spec };
  const archive = resolve(installer, spec.slice("file:".length));
  return { spec: `file:${basename(archive)}`, archive };
}

function read(folder: string): z.infer<typeof packageSchema> {
  const file = join(folder, "package.json");
  return existsSync(file) ? packageSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}
