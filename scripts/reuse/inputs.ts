import { createHash, type Hash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { listFiles } from "../check/list-files.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Context } from "../stage.types.ts";
import { codeKey } from "./code-key.ts";

const CODE = {
  folder: PACKAGE_ROOT,
  patterns: [
    "src/**",
    "scripts/**",
    "content/**",
    "public/**",
    "astro.config.mjs",
    "package*.json",
  ],
  except: ["content/tools/**"],
};

/**
 * Names all that goes into a build. Null where that cannot be known without building: sources that
 * are asked over the network or started as a process.
 */
export async function inputsKey(context: Omit<Context, "output">): Promise<string | null> {
  const { sources, siteUrl, base, content, ledger, date, allowPartial, shard } = context;
  if (sources.length === 0) return null;
  const settings = [siteUrl, base, ledger, date, allowPartial, shard, process.version];
  const overlay = content === undefined ? [] : [{ folder: content, patterns: ["**"] }];
  const hash = createHash("sha256").update(codeKey([CODE, ...overlay], JSON.stringify(settings)));
  if (ledger !== undefined) await addFile(hash, ledger).catch(() => undefined);
  for (const source of sources)
    for (const file of filesOf(source) ?? [undefined]) {
      if (file === undefined || isConfiguration(file)) return null;
      await addFile(hash, file);
    }
  return hash.digest("hex");
}

/** The files of a source; undefined where it is none on this machine. */
function filesOf(source: string): string[] | undefined {
  try {
    const stat = statSync(source);
    // What is read from a pipe is gone.
    if (!stat.isDirectory()) return stat.isFile() ? [resolve(source)] : undefined;
    return [...listFiles(resolve(source)).keys()].map((path) => join(resolve(source), path));
  } catch {
    return undefined;
  }
}

/** As much of a packed document is looked into; what is longer may be a configuration. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** A client configuration names servers to ask; what they answer is no part of it. */
function isConfiguration(file: string): boolean {
  if (!/\.jsonc?(?:\.gz)?$/i.test(file)) return false;
  const bytes = readFileSync(file);
  try {
    // Packed or not is told by the bytes, as where sources are read.
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = packed ? gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }) : bytes;
    return /"(?:mcpServers|servers)"/.test(text.toString());
  } catch {
    return true;
  }
}

async function addFile(hash: Hash, file: string): Promise<void> {
  hash.update(JSON.stringify([file, statSync(file).size]));
  for await (const chunk of createReadStream(file)) hash.update(chunk);
}
