import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Configured } from "./harvest-config.ts";
import type { Answer } from "./harvest-server.ts";

const answerSchema = z.object({
  info: z.unknown(),
  tools: z.array(z.unknown()),
  notes: z.array(z.string()),
});

/** Answers of servers, kept on disk between builds. Each build opens one a source. */
export interface HarvestCache {
  find(key: CacheKey): Answer | undefined;
  /** Keeps nothing of an answer that cannot be written down. */
  keep(key: CacheKey, answer: Answer): void;
  /** Called when a source has been asked in full: what only served to resume it goes. */
  finish(): void;
}

interface CacheKey {
  hash: string;
  /** Whether the answer holds as long as the key does: the server's version is part of it. */
  lasting: boolean;
}

/**
 * Names a server by all that decides its answer: id, how it is started or reached, and its version
 * where one is known beforehand. Where none is, it has to be asked again in every build.
 */
export function cacheKey({ server, target }: Configured, version: string | undefined): CacheKey {
  const text = JSON.stringify([server.id, target, version]);
  return {
    hash: createHash("sha256").update(text).digest("hex"),
    lasting: version !== undefined,
  };
}

/** A cache in a folder. `fresh` finds nothing of earlier builds. Damaged files count as none. */
export function openHarvestCache(folder: string, options: { fresh: boolean }): HarvestCache {
  const passing = new Set<string>();
  const fileOf = ({ hash, lasting }: CacheKey) => {
    const file = join(folder, `${hash}${lasting ? "" : ".resume"}.json`);
    if (!lasting) passing.add(file);
    return file;
  };
  return {
    find(key) {
      const file = fileOf(key);
      if (options.fresh || !existsSync(file)) return undefined;
      try {
        return answerSchema.parse(JSON.parse(readFileSync(file, "utf8")));
      } catch {
        return undefined;
      }
    },
    keep(key, answer) {
      const file = fileOf(key);
      const text = stored(answer);
      if (text === undefined) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.partial`, text);
      renameSync(`${file}.partial`, file);
    },
    finish() {
      for (const file of passing) rmSync(file, { force: true });
      passing.clear();
    },
  };
}

/** Undefined for an answer that is nested too deep to be written; its tools are judged one by one. */
function stored(answer: Answer): string | undefined {
  try {
    return JSON.stringify(answer);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
