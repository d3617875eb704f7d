import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";
import { z } from "zod";
import { SEARCH_DIR } from "../src/search/layout.ts";
import { Failure } from "./failure.ts";
import { type HeaderRule, headersFor, parseHeaders } from "./headers.ts";
import { LateResponse } from "./late-response.ts";
import { earlierBundles } from "./publish.ts";

const LAST_PORT_TRIED = 20;
/** A file may be gone twice where builds are published one behind the other. */
const MOST_TRIES = 3;

type SiteServer = Server<typeof IncomingMessage, typeof LateResponse>;

/**
 * Serves a built site under its base with the headers of its `_headers` file. Without a port the
 * first free one from 4321 is taken; a port that was asked for and is taken is a Failure.
 */
export async function serve(
  root: string,
  options: { port?: number },
): Promise<{ server: SiteServer; port: number }> {
  const site = siteHandler(root);
  const first = options.port ?? 4321;
  const last = options.port === undefined ? first + LAST_PORT_TRIED : first;
  for (let port = first; port <= last; port += 1) {
    const server = createServer({ ServerResponse: LateResponse }, site);
    const listening = await listen(server, port);
    if (listening) return { server, port: listening };
  }
  throw new Failure(`port ${first} is taken`);
}

function siteHandler(root: string) {
  const rules = parseHeaders(readFileSync(join(root, "_headers"), "utf8"));
  const home = readFileSync(join(root, "index.html"), "utf8");
  const base = /<html [^>]*data-base="([^"]*)"/.exec(home)?.[1] ?? "/";
  const notFound = readFileSync(join(root, "404.html"));
  // `dev` looks files up anew at each request: a build may have been published meanwhile.
  const files = sirv(root, { dev: true, etag: true });
  // Tabs that were opened on the build before go on with its search.
  const earlier = sirv(earlierBundles(root), { dev: true, etag: true });
  const compress = compression();
  return (request: IncomingMessage, response: LateResponse) => {
    const url = request.url ?? "/";
    // As it came: the URL parser throws on some targets, such as `//`.
    const [path = "/"] = url.split("?");
    setHeaders(rules, path, response);
    const missing = () => {
      response.statusCode = 404;
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(notFound);
    };
    if (!path.startsWith(base)) return missing();
    const own = `/${url.slice(base.length)}`;
    const answer = (tries: number) => {
      request.url = own;
      // Looked up anew: by now it is in the build that was published, or in that of before.
      const again = () => (tries > 1 ? answer(tries - 1) : missing());
      response.orElse(again);
      try {
        files(request, response, () => {
          if (!own.startsWith(`/${SEARCH_DIR}/`)) return missing();
          request.url = own.slice(SEARCH_DIR.length + 1);
          earlier(request, response, missing);
        });
      } catch (error) {
        if (!isGone(error)) throw error;
        again();
      }
    };
    // As hosts do. A part of a file is no part of the compressed one.
    if (request.headers.range === undefined) compress(request, response, () => answer(MOST_TRIES));
    else answer(MOST_TRIES);
  };
}

const goneSchema = z.object({ code: z.enum(["ENOENT", "ENOTDIR"]), syscall: z.literal("stat") });

/** sirv looks whether a file is there, then reads its size, and does not expect it to go in between. */
function isGone(error: unknown): boolean {
  return goneSchema.safeParse(error).success;
}

function setHeaders(
  rules: readonly HeaderRule[],
  path: string,
  response: { setHeader(name: string, value: string): unknown },
): void {
  for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
}

function listen(server: SiteServer, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(port, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
