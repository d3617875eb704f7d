import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { PACKAGE_ROOT } from "../paths.ts";

const installerSchema = z.looseObject({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

/**
 * What a package.json in `folder` must say to get this very package: the path of a checkout, or
 * what the project says that this one was installed into. Never a bare version: until the package
 * is published, the name on a registry may be somebody else's.
 */
export function packageSpec(folder: string, root = PACKAGE_ROOT): string {
  const modules = dirname(root);
  if (basename(modules) !== "node_modules") return fileSpec(folder, root);
  const installer = dirname(modules);
  const file = join(installer, "package.json");
  const { dependencies, devDependencies } = existsSync(file)
    ? installerSchema.parse(JSON.parse(readFileSync(file, "utf8")))
    : {};
  const spec = dependencies?.["tool-pages"] ?? devDependencies?.["tool-pages"];
  if (spec === undefined)
    throw new Failure("where tool-pages was installed from is not known: name it with --package", {
      misuse: true,
    });
  return spec.startsWith("file:") ? fileSpec(folder, resolve(installer, spec.slice(5))) : spec;
}

function fileSpec(folder: string, target: string): string {
  return `file:${relative(folder, target).replaceAll("\\", "/")}`;
}
