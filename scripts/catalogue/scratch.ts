import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Where a text lies in the scratch file, in bytes. */
export interface Place {
  offset: number;
  length: number;
}

/**
 * Holds texts on disk while only their places are in memory. Synchronous, a write per text: the
 * work is CPU-bound, and writes in batches of 1 MiB gained nothing over 52,000 records.
 */
export class Scratch {
  readonly #file: string;
  readonly #handle: number;
  #size = 0;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#file = file;
    this.#handle = openSync(file, "w+");
  }

  append(text: string): Place {
    const bytes = Buffer.from(text);
    const place = { offset: this.#size, length: bytes.length };
    writeSync(this.#handle, bytes);
    this.#size += bytes.length;
    return place;
  }

  read({ offset, length }: Place): string {
    const bytes = Buffer.alloc(length);
    readSync(this.#handle, bytes, 0, length, offset);
    return bytes.toString();
  }

  /** Closes and removes the file. */
  remove(): void {
    closeSync(this.#handle);
    rmSync(this.#file, { force: true });
  }
}
