import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { SIGNATURE } from "../search/pagefind-meta.ts";

const PACKED = /\.pf_(?:meta|index|fragment|filter)$/;

/** What is wrong with a file of the full-text index; undefined for any other file. */
export function packedFault(file: string): string | undefined {
  if (!PACKED.test(file)) return undefined;
  try {
    const bytes = gunzipSync(readFileSync(file));
    if (bytes.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE) return "is of no known form";
    if (file.endsWith(".pf_fragment")) JSON.parse(bytes.toString("utf8", SIGNATURE.length));
    return undefined;
  } catch {
    return "cannot be unpacked and read";
  }
}
