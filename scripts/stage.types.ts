import type { Log } from "./log.ts";
import type { Work } from "./work.ts";

/** What every stage is given. */
export interface Context {
  /** Sources as the user named them; empty means the bundled catalogue. */
  sources: string[];
  work: Work;
  /** Folder that the site of this build goes to: an empty one, or that of an older build. */
  output: string;
  /** Address readers use, such as `https://example.org`, without a trailing slash. */
  siteUrl: string;
  /** Path below that address, `/` or `/docs/`. */
  base: string;
  /** Folder of the site owner's own content, which wins over ours file by file. */
  content?: string;
  /** Whether a source that was cut short is taken as far as it goes. */
  allowPartial?: boolean;
  /** File that keeps what is known of every tool ever seen; without one there is no history. */
  ledger?: string;
  /** Day of the catalogue, `YYYY-MM-DD`, for the history. */
  date?: string;
  /** Takes nothing over from earlier harvests. */
  fresh?: boolean;
  /** Folders of earlier builds; what their proofs say is still right is not made again. */
  earlier?: readonly string[];
  /** `i/n`: the part of the servers whose pages are rendered; by default all. */
  shard?: string;
  log: Log;
}

/** A stage: a folder of scripts/ whose index.ts exports one of these as `stage`. */
export interface Stage {
  name: string;
  summary: string;
  /** Keys of Work, or `sources`, `content`, `output`. */
  reads: readonly string[];
  writes: readonly string[];
  run(context: Context): Promise<void>;
}
