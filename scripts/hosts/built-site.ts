import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Failure } from "../failure.ts";
import { type HeaderRule, parseHeaders } from "../headers.ts";
import { earlierBundles } from "../publish.ts";
import { parseRedirects, type Redirect } from "./redirects.ts";

/** What a server must know of a built site. */
export interface BuiltSite {
  /** Absolute path of the folder, as the build publishes it: maybe a link. */
  root: string;
  /** Absolute path of the search bundles that open tabs may still ask for; not every site has some. */
  earlier: string;
  /** Path below which links lie, with slashes at both ends. */
  base: string;
  headers: HeaderRule[];
  redirects: Redirect[];
}

export function readBuiltSite(out: string): BuiltSite {
  const root = join(
    realpathSync(dirname(resolve(out))),
    resolve(out).slice(dirname(resolve(out)).length),
  );
  const read = (name: string) =>
    existsSync(join(root, name)) ? readFileSync(join(root, name), "utf8") : "";
  const home = read("index.html");
  if (home === "")
    throw new Failure(`there is no built site in ${JSON.stringify(out)}: npm run build`);
  return {
    root,
    earlier: earlierBundles(root),
    base: /<html [^>]*data-base="([^"]*)"/.exec(home)?.[1] ?? "/",
    headers: parseHeaders(read("_headers")),
    redirects: parseRedirects(read("_redirects")),
  };
}
