import { createReadStream } from "node:fs";
import { constants, createGunzip } from "node:zlib";
import { SourceError } from "./errors.ts";

const GZIP = Buffer.from([0x1f, 0x8b]);
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** What a gzip reader may hold at once: a chunk of zeros unpacks to a thousand times its size. */
const CHUNK_BYTES = 16 * 1024;

/** The gzip stream of a source ends early; all that it held was delivered. */
export class TruncatedGzipError extends Error {
  override name = "TruncatedGzipError";
}

/**
 * The UTF-8 bytes of a file, unpacked where its first bytes say gzip, without a byte order mark.
 * Throws SourceError for UTF-16 and for a damaged gzip stream, whose bytes nothing vouches for, and
 * TruncatedGzipError behind the last byte of one that ends early.
 */
export async function* readBytes(file: string): AsyncGenerator<Buffer> {
  const raw = await splitHead(createReadStream(file, { highWaterMark: CHUNK_BYTES }), 2);
  const plain = raw.head.equals(GZIP)
    ? await splitHead(unzip(file, joinHead(raw)), 4)
    : await splitHead(joinHead(raw), 4);
  if (isUtf16(plain.head)) {
    throw new SourceError(file, "the encoding is UTF-16; a catalogue has to be UTF-8");
  }
  const { head } = plain;
  const start = head.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  yield* joinHead({ ...plain, head: head.subarray(start) });
}

/** A JSON text starts with two ASCII characters, so that a NUL among them tells UTF-16. */
function isUtf16(head: Buffer): boolean {
  const [first, second] = head;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (head.length > 1 && (first === 0) !== (second === 0));
}

interface Split {
  head: Buffer;
  /** What was read behind the head. */
  next: Buffer;
  rest: AsyncIterator<Buffer>;
}

async function splitHead(chunks: AsyncIterable<Buffer>, size: number): Promise<Split> {
  const rest = chunks[Symbol.asyncIterator]();
  let read = Buffer.alloc(0);
  while (read.length < size) {
    const { done, value } = await rest.next();
    if (done) break;
    read = Buffer.concat([read, value]);
  }
  return { head: read.subarray(0, size), next: read.subarray(size), rest };
}

async function* joinHead({ head, next, rest }: Split): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    if (next.length > 0) yield next;
    for (let step = await rest.next(); !step.done; step = await rest.next()) yield step.value;
  } finally {
    await rest.return?.();
  }
}

/**
 * Node drops what is unpacked but unread when a gzip stream breaks. Here every chunk is taken out
 * before the next goes in, so that where a stream breaks alone decides what is read.
 */
async function* unzip(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const engine = createGunzip({ flush: constants.Z_SYNC_FLUSH });
  let ready: Buffer[] = [];
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  engine.on("data", (chunk: Buffer) => ready.push(chunk));
  const ended = new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    engine.once("end", () => resolve(undefined));
    engine.once("error", resolve);
  });
  try {
    for await (const chunk of chunks) {
      await Promise.race([new Promise((written) => engine.write(chunk, written)), ended]);
      yield* take();
      if (engine.destroyed) break;
    }
    if (!engine.destroyed) engine.end();
    const error = await ended;
    yield* take();
    if (error?.code === "Z_BUF_ERROR") throw new TruncatedGzipError(file);
    if (error) throw new SourceError(file, "the gzip stream is damaged");
  } finally {
    engine.destroy();
  }
}
