import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { join, normalize } from "node:path";
import { siteHeaders } from "../../../src/lib/site-headers.ts";
import { PACKAGE_ROOT } from "../../paths.ts";

export interface SourceServer {
  origin: string;
  /** Paths asked for so far, in order. */
  requests: string[];
  close(): void;
}

/** Overrides the answer to a path; undefined leaves it as it is. */
export type Fault = (path: string) => { status: number; body: Buffer } | undefined;

const TYPES: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["mjs", "text/javascript; charset=utf-8"],
  ["ts", "text/javascript; charset=utf-8"],
  ["json", "application/json"],
  ["txt", "text/plain; charset=utf-8"],
]);

/**
 * Serves a page, the search of a site (a folder) at /s/ and our own TypeScript as it is, types
 * stripped: the browser's module loader needs no bundler. All under the site's Content-Security-Policy.
 */
export async function serveSources(
  page: string,
  bundle: string,
  fault: Fault = () => undefined,
): Promise<SourceServer> {
  const requests: string[] = [];
  const policy = contentSecurityPolicy();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://site.invalid");
    requests.push(url.pathname);
    const { status, body } = fault(url.pathname) ?? answer(url, page, bundle);
    const type = TYPES.get(url.pathname.split(".").at(-1) ?? "") ?? "application/octet-stream";
    response.writeHead(status, {
      "Content-Type": url.pathname.endsWith("/") ? "text/html; charset=utf-8" : type,
      "Content-Security-Policy": policy,
    });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  return { origin: `http://localhost:${portOf(server)}`, requests, close: () => server.close() };
}

function answer(url: URL, page: string, bundle: string): { status: number; body: Buffer } {
  const path = normalize(url.pathname);
  // Browsers ask for it unasked, and report a missing one on the console.
  if (path === "/favicon.ico") return { status: 204, body: Buffer.of() };
  try {
    if (path.endsWith("/")) return { status: 200, body: Buffer.from(page) };
    if (path.startsWith("/s/"))
      return { status: 200, body: readFileSync(join(bundle, path.slice("/s/".length))) };
    if (path.startsWith("/peers/")) return { status: 200, body: readFileSync(join(bundle, path)) };
    if (MODULE_FILES.has(path))
      return { status: 200, body: readFileSync(join(PACKAGE_ROOT, path)) };
    if (!path.endsWith(".ts")) return { status: 404, body: Buffer.of() };
    // What Vite gives for `import url from "./file.ts?worker&url"`.
    if (url.searchParams.has("worker"))
      return { status: 200, body: Buffer.from(`export default ${JSON.stringify(path)};`) };
    const source = readFileSync(join(PACKAGE_ROOT, path), "utf8");
    return { status: 200, body: Buffer.from(withFiles(stripTypeScriptTypes(source))) };
  } catch {
    return { status: 404, body: Buffer.of() };
  }
}

/** The packages that a browser harness imports by name, and the files they are in. */
const MODULES: ReadonlyMap<string, string> = new Map([
  ["minisearch", "/node_modules/minisearch/dist/es/index.js"],
  ["flexsearch", "/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs"],
]);
const MODULE_FILES = new Set(MODULES.values());

function withFiles(source: string): string {
  return source.replace(/ from "(\w+)";/g, (all, name: string) => {
    const file = MODULES.get(name);
    return file === undefined ? all : ` from "${file}";`;
  });
}

function contentSecurityPolicy(): string {
  const headers = siteHeaders({ contact: { email: "test@example.org" } }, "/");
  return /Content-Security-Policy: (.+)/.exec(headers)?.[1] ?? "";
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}
