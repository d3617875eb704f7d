import { CborCursor, cborArray, cborText, cborUnsigned } from "./cbor.ts";

/** What the files of a Pagefind index begin with, unpacked. */
export const SIGNATURE = "pagefind_dcd";

/** The file that a Pagefind 1.6 index is read by. */
export interface PagefindMeta {
  version: string;
  pages: { id: string; words: number; group: string }[];
  chunks: { from: string; to: string; id: string }[];
  /** Filters and all behind them, as they are. */
  rest: Buffer;
  /** Number of elements that the rest holds. */
  others: number;
}

/** Throws where the bytes are not of the known form. */
export function readMeta(bytes: Buffer): PagefindMeta {
  const cursor = new CborCursor(bytes, SIGNATURE.length);
  const elements = cursor.array();
  const version = cursor.text();
  const pages = Array.from({ length: cursor.array() }, () => {
    threeIn(cursor, "page");
    return { id: cursor.text(), words: cursor.unsigned(), group: cursor.text() };
  });
  const chunks = Array.from({ length: cursor.array() }, () => {
    threeIn(cursor, "chunk");
    return { from: cursor.text(), to: cursor.text(), id: cursor.text() };
  });
  return { version, pages, chunks, rest: bytes.subarray(cursor.at), others: elements - 3 };
}

function threeIn(cursor: CborCursor, what: string): void {
  if (cursor.array() !== 3) throw new Error(`a ${what} of Pagefind's metadata has another form`);
}

export function writeMeta({ version, pages, chunks, rest, others }: PagefindMeta): Buffer {
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    cborArray(others + 3),
    cborText(version),
    cborArray(pages.length),
    ...pages.flatMap(({ id, words, group }) => [
      cborArray(3),
      cborText(id),
      cborUnsigned(words),
      cborText(group),
    ]),
    cborArray(chunks.length),
    ...chunks.flatMap((chunk) => [
      cborArray(3),
      cborText(chunk.from),
      cborText(chunk.to),
      cborText(chunk.id),
    ]),
    rest,
  ]);
}
