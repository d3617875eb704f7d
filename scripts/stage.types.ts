import type { Log } from "./log.ts";
import type { Work } from "./work.ts";

/** What every stage is given. */
export interface Context {
  /** Sources as the user named them; empty means the bundled catalogue. */
  sources: string[];
  work: Work;
  /** Fresh folder that the site of this build is rendered into. */
  output: string;
  /** Address readers use, such as `https://example.org`, without a trailing slash. */
  siteUrl: string;
  /** Path below that address, `/` or `/docs/`. */
  base: string;
  /** Names this build by its content: equal catalogues give equal names. */
  build: string;
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
