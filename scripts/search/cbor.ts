/** Major types of CBOR (RFC 8949) that Pagefind's files are made of. */
const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

/** A place in CBOR data. Its methods read one item and move behind it; they throw on any other. */
export class CborCursor {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Number of elements; the cursor then stands before the first. */
  array(): number {
    return this.head(ARRAY);
  }

  unsigned(): number {
    return this.head(UNSIGNED);
  }

  text(): { start: number; end: number; text: string } {
    const length = this.head(TEXT);
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new Error("CBOR text runs past the end");
    return { start, end: this.at, text: this.bytes.toString("utf8", start, this.at) };
  }

  private head(expected: number): number {
    const first = this.bytes.readUInt8(this.at);
    const major = first >> 5;
    const info = first & 0x1f;
    if (major !== expected || info > 26)
      throw new Error(`CBOR item ${major}/${info} at ${this.at}, expected type ${expected}`);
    this.at += 1;
    if (info < 24) return info;
    const width = 2 ** (info - 24);
    const value = this.bytes.readUIntBE(this.at, width);
    this.at += width;
    return value;
  }
}
