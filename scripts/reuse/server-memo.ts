import { createHash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const keptSchema = z.strictObject({
  /** URL segment. */
  server: z.string(),
  key: z.string(),
  /** Of its lines in all files, one file after the other. */
  sha256: z.string(),
  /** In each file, the bytes from the first to behind the last. */
  places: z.array(z.tuple([z.int(), z.int()])),
  note: z.array(z.string()),
});
type Kept = z.infer<typeof keptSchema>;

/** What a stage wrote for one server. */
interface Written {
  /** For each file, lines with their ends. */
  parts: readonly Buffer[];
  /** What else the stage wants to know of it when it is taken over. */
  note: readonly string[];
}

export interface ServerMemo {
  /** What the build before wrote for a server under this key, if its bytes are still those. */
  kept(server: string, key: string): Written | undefined;
  /** Adds a server to the new files. */
  write(server: string, key: string, written: Written): void;
  /** Gives the new files their names. */
  end(): void;
}

/**
 * Writes hand-over files server by server, and remembers beside them, in `memory`, under which key each
 * server's lines were made: a stage takes them over where the key is the same.
 */
export function serverMemo(files: readonly string[], memory: string, fresh = false): ServerMemo {
  // Open for reading from before the new files take their names.
  const old = fresh ? undefined : openAll(files);
  const before = old ? readMemory(memory) : new Map<string, Kept>();
  for (const file of [...files, memory]) mkdirSync(dirname(file), { recursive: true });
  const next = files.map((file) => ({ file: openSync(`${file}.partial`, "w"), size: 0 }));
  const lines: string[] = [];
  return {
    kept(server, key) {
      const found = before.get(server);
      if (found?.key !== key) return undefined;
      const parts = found.places.map(([start, end], i) => bytesAt(old?.[i], start, end));
      return hashOf(parts) === found.sha256 ? { parts, note: found.note } : undefined;
    },
    write(server, key, { parts, note }) {
      const places = next.map((output, i): [number, number] => {
        const bytes = parts[i] ?? Buffer.alloc(0);
        const start = output.size;
        writeAll(output.file, bytes);
        output.size += bytes.length;
        return [start, output.size];
      });
      const kept: Kept = { server, key, sha256: hashOf(parts), places, note: [...note] };
      lines.push(`${JSON.stringify(kept)}\n`);
    },
    end() {
      for (const descriptor of [...(old ?? []), ...next.map(({ file }) => file)])
        closeSync(descriptor);
      for (const file of files) renameSync(`${file}.partial`, file);
      writeFileSync(`${memory}.partial`, lines.join(""));
      renameSync(`${memory}.partial`, memory);
    },
  };
}

/** Undefined where one of them is missing or is no file. */
function openAll(files: readonly string[]): number[] | undefined {
  if (!files.every((file) => statSync(file, { throwIfNoEntry: false })?.isFile())) return undefined;
  return files.map((file) => openSync(file, "r"));
}

/** Nothing where the file is missing or damaged: all is made anew. */
function readMemory(file: string): Map<string, Kept> {
  try {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    const kept = lines.map((line) => keptSchema.parse(JSON.parse(line)));
    return new Map(kept.map((one) => [one.server, one]));
  } catch {
    return new Map();
  }
}

/** As many of the bytes as the file has. */
function bytesAt(file: number | undefined, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  if (file !== undefined) readSync(file, bytes, 0, bytes.length, start);
  return bytes;
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function hashOf(parts: readonly Buffer[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
