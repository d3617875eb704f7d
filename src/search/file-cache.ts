/** Fetches a file of the bundle as text; rejects where there is none. */
export type Load = (file: string) => Promise<string>;

/** A reader that fetches and parses each file once; one that failed may be tried again. */
export function createFileCache<T, Raw = string>(
  load: (file: string) => Promise<Raw>,
  parse: (raw: Raw) => T,
): (file: string) => Promise<T> {
  const files = new Map<string, Promise<T>>();
  return (file) => {
    const known = files.get(file);
    if (known) return known;
    const fresh = load(file).then(parse);
    files.set(file, fresh);
    fresh.catch(() => files.delete(file));
    return fresh;
  };
}
