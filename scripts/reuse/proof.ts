import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const provenFileSchema = z.strictObject({
  /** From the root of the site: `/tools/x/index.html`. */
  path: z.string(),
  /** What the file was made from; empty where it is made anew by every build. */
  key: z.string(),
  /** SHA-256 of its bytes, hex. */
  sha256: z.string(),
  /** As `lstat` gave them when the bytes were hashed: `size mtimeMs ctimeMs ino`. */
  stat: z.string(),
});
export type ProvenFile = z.infer<typeof provenFileSchema>;

const headerSchema = z.strictObject({
  /** Names the checks that every file of the build has passed; empty where none ran. */
  checks: z.string(),
  /** Names all that went into the build; null where that cannot be known beforehand. */
  inputs: z.string().nullable(),
  /** The sources as the build was given them. */
  sources: z.array(z.string()),
  /** The report of the build, as JSON text. */
  report: z.string(),
});
export type ProofHeader = z.infer<typeof headerSchema>;

/** What was true of every file of a site when its build ended. */
export interface Proof extends ProofHeader {
  files: ReadonlyMap<string, ProvenFile>;
}

/** Writes NDJSON: the header, a line a file, and the SHA-256 of all these lines. */
export async function writeProof(file: string, proof: Proof): Promise<void> {
  const { files, ...header } = proof;
  const lines = [header, ...files.values()].map((line) => `${JSON.stringify(line)}\n`).join("");
  await writeFile(`${file}.partial`, `${lines}${sha256Of(lines)}\n`);
  await rename(`${file}.partial`, file);
}

/** Of the files those below `under`. Undefined where there is none; throws where it is damaged. */
export async function readProof(file: string, under = "/"): Promise<Proof | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const end = text.lastIndexOf("\n", text.length - 2) + 1;
  const lines = text.slice(0, end);
  if (text.slice(end) !== `${sha256Of(lines)}\n`) throw new Error("its checksum does not fit");
  const [first = "", ...rest] = lines.trimEnd().split("\n");
  // The path comes first: most lines need not be parsed to be left out.
  const start = JSON.stringify({ path: under }).slice(0, -2);
  const wanted = rest.filter((line) => line.startsWith(start));
  const files = wanted.map((line) => provenFileSchema.parse(JSON.parse(line)));
  const header = headerSchema.parse(JSON.parse(first));
  return { ...header, files: new Map(files.map((proven) => [proven.path, proven])) };
}

/** A proven file as it lies in a site now. */
export function proveFile(root: string, path: string, key: string): ProvenFile {
  const file = join(root, path);
  return { path, key, sha256: sha256Of(readFileSync(file)), stat: statText(file) };
}

/**
 * Whether a file still has the bytes that were proven. As in git's index, a file whose size, times
 * and inode are as they were is taken for unchanged, and any other is read.
 */
export function stillProven(root: string, { path, sha256, stat }: ProvenFile): boolean {
  const file = join(root, path);
  try {
    return statText(file) === stat || sha256Of(readFileSync(file)) === sha256;
  } catch {
    return false;
  }
}

export function statText(file: string): string {
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(file);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** The same, or nothing where there is no file. */
export function statIfThere(file: string): string {
  return existsSync(file) ? statText(file) : "";
}

function sha256Of(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
