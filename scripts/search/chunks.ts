import type { Chunks } from "../../src/search/layout.ts";

export interface Cut {
  chunks: Chunks;
  /** Text of each file. */
  files: string[];
}

/**
 * Cuts sorted lines into files of about `limit` UTF-16 units. Entries of one key stay in one file,
 * and each file is known by the shortest text that keeps it apart from the one before.
 */
export function cutChunks(entries: readonly { key: string; line: string }[], limit: number): Cut {
  const cut: Cut = { chunks: { firstKeys: [], sizes: [] }, files: [] };
  let lines: string[] = [];
  let size = 0;
  let before: string | undefined;
  const close = () => {
    if (lines.length === 0) return;
    cut.files.push(lines.join("\n"));
    cut.chunks.sizes.push(lines.length);
    lines = [];
    size = 0;
  };
  for (const { key, line } of entries) {
    if (size > 0 && size + line.length > limit && key !== before) close();
    if (lines.length === 0) cut.chunks.firstKeys.push(separator(before, key));
    lines.push(line);
    size += line.length + 1;
    before = key;
  }
  close();
  return cut;
}

/** The shortest start of `key` that is greater than `before`; empty for the first key. */
export function separator(before: string | undefined, key: string): string {
  if (before === undefined) return "";
  let length = 0;
  while (before[length] === key[length] && length < key.length) length += 1;
  return key.slice(0, length + 1);
}
