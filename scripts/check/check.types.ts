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
}

/** What is known of it once every page was read. */
export interface ReadSite extends BuiltSite {
  /** Files that are tool pages. */
  toolPages: ReadonlySet<string>;
  /** Accepted records of the build, where it is the build that checks. */
  accepted?: number;
  /** File of the rated records that it was made from, likewise. */
  rated?: string;
}

/** A check sees every page, in any order and in several processes, then the whole site. */
export interface Check {
  name: string;
  page?(page: PageFacts, site: BuiltSite, report: Report): void;
  end?(site: ReadSite, report: Report): Promise<void>;
}
