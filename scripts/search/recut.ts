import { CborCursor, cborArray } from "./cbor.ts";
import { separator } from "./chunks.ts";
import { SIGNATURE } from "./pagefind-meta.ts";

/** Characters that words of one chunk share with none of another. */
const FAMILY = 3;
/** Behind any word that begins with what stands before it. */
const LAST = "\u{10FFFF}";
/**
 * Bytes of one chunk, unpacked: about 2 kB gzip. Pagefind's own chunks are twelve times as large, and a
 * search fetches one of each part for each word: of 43,000 tools, the first search of two words is 373 kB
 * (436 with 16,000), of a name of seven 435 (634), for 4,071 files instead of 2,959.
 */
export const CHUNK_BYTES = 5_000;

export interface WordChunk {
  /** All words between these two are in this chunk. */
  from: string;
  to: string;
  bytes: Buffer;
}

interface Word {
  word: string;
  bytes: Buffer;
}

/**
 * Cuts the word index of Pagefind 1.6 anew. Pagefind asks one chunk for a word, by what was typed: a
 * stem (`us`, of `uses`) or a longer word that lies in the next one is not found. Here all words of
 * one beginning are in one chunk, and what a word finds does not hang on the cut.
 */
export function recut(chunks: readonly Buffer[], limit: number): WordChunk[] {
  const words = chunks.flatMap(wordsIn);
  words.sort((a, b) => Buffer.compare(Buffer.from(a.word), Buffer.from(b.word)));
  const families = [...Map.groupBy(words, ({ word }) => familyOf(word))];
  const cut: WordChunk[] = [];
  let held: Word[] = [];
  let size = 0;
  let from = "";
  let before: string | undefined;
  let to = "";
  const close = () => {
    if (held.length > 0) cut.push({ from, to, bytes: pack(held) });
    held = [];
    size = 0;
  };
  for (const [family, own] of families) {
    const more = own.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (size > 0 && size + more > limit) close();
    // Beginnings of the family belong to it, not to the gap before.
    if (held.length === 0) from = separator(before, family);
    before = family;
    to = family + LAST;
    held.push(...own);
    size += more;
  }
  close();
  return cut;
}

function familyOf(word: string): string {
  return Array.from(word).slice(0, FAMILY).join("");
}

function wordsIn(chunk: Buffer): Word[] {
  const cursor = new CborCursor(chunk, SIGNATURE.length);
  if (cursor.array() !== 1) throw new Error("a chunk of Pagefind's index has another form");
  return Array.from({ length: cursor.array() }, () => {
    const start = cursor.at;
    const head = new CborCursor(chunk, start);
    head.array();
    const word = head.text();
    cursor.skip();
    return { word, bytes: chunk.subarray(start, cursor.at) };
  });
}

function pack(words: readonly Word[]): Buffer {
  const list = [cborArray(1), cborArray(words.length), ...words.map(({ bytes }) => bytes)];
  return Buffer.concat([Buffer.from(SIGNATURE), ...list]);
}
