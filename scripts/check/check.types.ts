import type { PageFacts } from "./page-facts.ts";

/** One fault of a built site. */
export interface Fault {
  check: string;
  /** Path in the site, such as `/tools/x/index.html`; empty for the site as a whole. */
  file: string;
  message: string;
}

export type Report = (file: string, message: string) => void;

/** The built site as it lies on disk. */
export interface BuiltSite {
  root: string;
  /** Path below which links lie, with slashes at both ends. */
  base: string;
  /** Size in bytes of every file, by its path from the root: `/tools/index.html`. */
  files: ReadonlyMap<string, number>;
  /** Accepted records of the build, where it is the build that checks. */
  accepted?: number;
}

/** A check sees every page once, then the whole site; it may hold state between the two. */
export interface Check {
  name: string;
  page?(facts: PageFacts): void;
  end?(): Promise<void>;
}

/** What a file of checks/ exports: makes a fresh check that reports through `report`. */
export type MakeCheck = (site: BuiltSite, report: Report) => Check;
