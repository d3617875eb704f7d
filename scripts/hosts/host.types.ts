/** Where a server answers. */
export interface Address {
  /** Host name of the site; without one the server answers to any name. */
  domain?: string;
  port: number;
}

/** A configuration: its files by their paths, and what is left to do by hand. */
export interface HostFiles {
  files: ReadonlyMap<string, string>;
  next: string;
}
