import { readFile } from "node:fs/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { SIGNATURE } from "./pagefind-meta.ts";

/** A packed file of a Pagefind index, with the signature. Throws where that is another. */
export async function readPacked(file: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(file));
  if (bytes.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error("a file of the Pagefind index has another signature");
  return bytes;
}

export function packed(bytes: Buffer): Buffer {
  return gzipSync(bytes, { level: 9 });
}
