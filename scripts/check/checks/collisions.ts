import type { Check } from "../check.types.ts";

/** No two files share a path on a file system that folds case or Unicode; no id stands twice. */
export const collisions: Check = {
  name: "collisions",
  page({ file, ids }, _, report) {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) report(file, `has the id ${JSON.stringify(id)} twice`);
      seen.add(id);
    }
  },
  async end(site, report) {
    const folded = new Map<string, string>();
    for (const file of site.files.keys()) {
      const key = file.normalize("NFKC").toLowerCase();
      const other = folded.get(key);
      if (other) report(file, `collides with ${other} where case or Unicode is folded`);
      folded.set(key, file);
    }
  },
};
