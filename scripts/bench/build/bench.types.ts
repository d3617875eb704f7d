import type { Log } from "../../log.ts";

/** What the rows of the bench are measured on. */
export interface Bench {
  /** A catalogue, as the build takes it. */
  source: string;
  tools: number;
  /** Catalogues of other sizes: tools to file. */
  sized(tools: number): Promise<string>;
  sizes: readonly number[];
  runs: number;
  /** Ids of the peers that are asked for. */
  peers: readonly string[];
  /** Folder of npm packages in which peers are looked for. */
  modules?: string;
  /** Fresh folder, removed at the end. */
  folder: string;
  log: Log;
}

/** One line of the table. */
export interface Line {
  measure: string;
  /** Of each run; the median is printed, and the range beside it. */
  values: readonly number[];
  unit: "ratio" | "s" | "MiB" | "ms";
  /** Text of the target. */
  target?: string;
}

/** A group of lines that is measured together and can be run alone. */
export interface Row {
  id: string;
  summary: string;
  run(bench: Bench): Promise<{ lines: Line[]; notes: string[] }>;
}
