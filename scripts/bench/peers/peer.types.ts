/** A program to run and where. */
export interface Run {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/** What a peer is prepared from. */
export interface Input {
  /** The work folder of a build, with its content/tools. */
  work: string;
  /** Fresh folder for everything of the peer. */
  folder: string;
  /** Address of the site that is compared with. */
  origin: string;
  /** HTML of the search dialog, the same on every page of ours; the templates print it whole. */
  dialog: string;
}

/** Another generator, rendering the same tool pages with templates of ours. */
export interface Peer {
  id: string;
  title: string;
  /** How it is started, or why it is left out. */
  locate(modules: string | undefined): { found: string } | { missing: string };
  /** Writes its project; not part of its time. Returns how it is run and where its site will lie. */
  prepare(found: string, input: Input): { run: Run; site: string };
}
