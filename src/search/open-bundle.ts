import { createFileCache, type Load } from "./file-cache.ts";
import { LAYOUT_FILE, type Layout, readLayout } from "./layout.ts";

/** No file of the index may take longer than this, or the search says that it failed. */
const TIME_LIMIT_MS = 3000;

/** The files of one build's search. */
export interface BundleFiles {
  layout(): Promise<Layout>;
  /** A file of the name shards. */
  load: Load;
}

/** The search that a folder of the site leads to now; it stays with that build. */
export function openBundle(root: string): BundleFiles {
  const layouts = createFileCache(
    () => fetchLayout(root),
    (text) => readLayout(JSON.parse(text)),
  );
  const layout = () => layouts(LAYOUT_FILE);
  return {
    layout,
    load: async (file) => fetchText(`${root}${(await layout()).folder}/${file}`),
  };
}

/** The layout of the search that the folder leads to now. */
export async function publishedLayout(root: string): Promise<Layout> {
  return readLayout(JSON.parse(await fetchLayout(root)));
}

/** The one file that changes with the build under the same address. */
function fetchLayout(root: string): Promise<string> {
  return fetchText(root + LAYOUT_FILE, { cache: "no-cache" });
}

async function fetchText(url: string, options: RequestInit = {}): Promise<string> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  const response = await fetch(url, { ...options, signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
