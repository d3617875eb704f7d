import { globSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glob, type Loader } from "astro/loaders";
import { OWN } from "./root.ts";

interface Layers {
  /** Folder of content/, and of the owner's content. */
  folder: string;
  pattern: string;
  generateId?: (options: { entry: string }) => string;
}

/** Loads our hand-written files and the owner's; of two with the same name the owner's. */
export function ownOverOurs({ folder, pattern, ...options }: Layers): Loader {
  return {
    name: "own-over-ours",
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const ours = join(root, "content", folder);
      const own = OWN === undefined ? undefined : join(OWN, folder);
      const owned = own === undefined ? [] : globSync(pattern, { cwd: own }).sort();
      const left = globSync(pattern, { cwd: ours }).filter((name) => !owned.includes(name));

      // The store still holds what the build before loaded. Neither loader may judge that: each
      // would drop the entries of the other.
      const files = new Set([
        ...left.map((name) => join(ours, name)),
        ...owned.map((name) => join(own ?? "", name)),
      ]);
      for (const [id, { filePath = "" }] of context.store.entries())
        if (!files.has(resolve(root, filePath))) context.store.delete(id);
      const layer = { ...context, store: { ...context.store, keys: () => [] } };

      const hidden = owned.map((name) => `!${literally(name)}`);
      const base = pathToFileURL(ours);
      await glob({ ...options, base, pattern: [pattern, ...hidden] }).load(layer);
      if (own !== undefined && owned.length > 0)
        await glob({ ...options, base: pathToFileURL(own), pattern }).load(layer);
    },
  };
}

/** A name as a pattern that matches it alone. */
function literally(name: string): string {
  return name.replace(/[^\w./~-]/g, "\\$&");
}
