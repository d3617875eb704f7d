import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { readYaml } from "./yaml-file.ts";

interface Place {
  /** Where our content/ lies. */
  root: string;
  /** Folder of the owner's content, whose files win over ours of the same name. */
  own?: string | undefined;
  /** Folder of both: `guides`. */
  folder: string;
  /** `*.mdx` */
  pattern: string;
}

export interface HandWritten<T> {
  /** Name without `.mdx`. */
  id: string;
  data: T;
}

/** Names of hand-written MDX files without `.mdx`, sorted. */
export function handWrittenIds({ root, own, folder, pattern }: Place): string[] {
  const folders = [
    join(root, "content", folder),
    ...(own === undefined ? [] : [join(own, folder)]),
  ];
  const names = folders.flatMap((cwd) => globSync(pattern, { cwd }));
  return [...new Set(names)].sort().map((name) => name.replace(/\.mdx$/, ""));
}

/**
 * The front matter of hand-written MDX files. Read here and not by getCollection, which brings the
 * compiled MDX of all into every page that asks for a title.
 */
export function handWritten<S extends z.ZodType>(
  place: Place,
  schema: S,
): HandWritten<z.infer<S>>[] {
  return handWrittenIds(place).map((id) => {
    const owned = join(place.own ?? "", place.folder, `${id}.mdx`);
    const ours = join(place.root, "content", place.folder, `${id}.mdx`);
    const file = place.own !== undefined && existsSync(owned) ? owned : ours;
    const [, text = ""] = /^---\r?\n(.*?)^---\r?$/ms.exec(readFileSync(file, "utf8")) ?? [];
    const result = readYaml(text, schema);
    if (result.ok) return { id, data: result.value };
    const [fault] = result.faults;
    throw new Error(`${file}:${fault.line + 1}: ${fault.message}`);
  });
}
