/** Major types of CBOR (RFC 8949) that Pagefind's files are made of. */
const UNSIGNED = 0;
const NEGATIVE = 1;
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

  text(): string {
    const length = this.head(TEXT);
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new Error("CBOR text runs past the end");
    return this.bytes.toString("utf8", start, this.at);
  }

  /** One item of any of these types, with all that it holds. */
  skip(): void {
    const type = this.bytes.readUInt8(this.at) >> 5;
    if (type === TEXT) this.text();
    else if (type === ARRAY) for (let left = this.array(); left > 0; left -= 1) this.skip();
    else this.head(type === NEGATIVE ? NEGATIVE : UNSIGNED);
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

/** The start of an array of so many elements, which follow it. */
export function cborArray(length: number): Buffer {
  return head(ARRAY, length);
}

export function cborText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

export function cborUnsigned(value: number): Buffer {
  return head(UNSIGNED, value);
}

function head(type: number, value: number): Buffer {
  const width = value < 24 ? 0 : value < 0x1_00 ? 1 : value < 0x1_00_00 ? 2 : 4;
  const bytes = Buffer.alloc(1 + width);
  bytes[0] = (type << 5) | (width === 0 ? value : 24 + Math.log2(width));
  if (width > 0) bytes.writeUIntBE(value, 1, width);
  return bytes;
}
