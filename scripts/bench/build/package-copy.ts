import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../failure.ts";
import { PACKAGE_ROOT } from "../../paths.ts";

/** Not needed by a build, or made by one. */
const LEFT_OUT = new Set([
  ".git",
  ".cache",
  ".dist",
  "dist",
  "node_modules",
  ".astro",
  "test-results",
]);
const COMPONENT = join("src", "components", "tool", "TryCall.astro");

/** Copies the package, so that its templates can be edited and its own folders are untouched. */
export async function copyPackage(folder: string): Promise<string> {
  const copy = join(folder, "package");
  await mkdir(copy);
  for (const name of await readdir(PACKAGE_ROOT))
    if (!LEFT_OUT.has(name))
      await cp(join(PACKAGE_ROOT, name), join(copy, name), {
        recursive: true,
        filter: (path) => path !== join(PACKAGE_ROOT, "content", "tools"),
      });
  await symlink(join(PACKAGE_ROOT, "node_modules"), join(copy, "node_modules"), "dir");
  return copy;
}

/** Edits a component that stands on every tool page. */
export async function editComponent(copy: string, nth: number): Promise<void> {
  const file = join(copy, COMPONENT);
  const text = await readFile(file, "utf8");
  const edited = text.replace(/<summary>.*?<\/summary>/s, `<summary>Try a call, ${nth}</summary>`);
  if (edited === text) throw new Failure(`${COMPONENT} has no summary to edit`);
  await writeFile(file, edited);
}
