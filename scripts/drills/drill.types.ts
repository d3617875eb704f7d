import type { Bench } from "./bench.ts";

/** One fault drill: brings a fault about on purpose and sees what becomes of the site. */
export interface Drill {
  number: number;
  title: string;
  /** Gives what was seen, with its figure; throws DrillFault where it is not as it has to be. */
  run(bench: Bench): Promise<string>;
}
