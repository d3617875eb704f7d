import { z } from "zod";
import type { Renderer, Route } from "./renderer.ts";

/** One page or data file of a server. */
export interface ServerPage {
  /** What Astro is asked for, below the base: `/tools/<server>/<tool>/`. */
  path: string;
  /** Below the root of the site: `/tools/<server>/<tool>/index.html`. */
  file: string;
  route: Route;
}

const SERVER_ROUTE = "/tools/[server]";
const moduleSchema = z.object({
  getStaticPaths: z.custom<() => unknown>((value) => typeof value === "function"),
});
const pathsSchema = z.array(z.object({ params: z.record(z.string(), z.string()) }));

/** Every page that the plan has of each server, by the server's URL segment. */
export async function serverPages(
  app: Renderer["app"],
  routes: readonly Route[],
): Promise<Map<string, ServerPage[]>> {
  const pages = new Map<string, ServerPage[]>();
  for (const route of routes.filter((one) => one.route.startsWith(SERVER_ROUTE))) {
    const { getStaticPaths } = moduleSchema.parse(await app.getComponentByRoute(route));
    for (const { params } of pathsSchema.parse(await getStaticPaths())) {
      const path = route.route.replace(/\[(\w+)\]/g, (_, name) => params[name] ?? "");
      const isPage = route.type === "page";
      const page = {
        // With trailing slashes, the pattern of a route with parameters demands one of a data file too.
        path: isPage || !route.pattern.test(path) ? `${path}/` : path,
        file: isPage ? `${path}/index.html` : path,
        route,
      };
      const server = params["server"] ?? "";
      const list = pages.get(server);
      if (list) list.push(page);
      else pages.set(server, [page]);
    }
  }
  return pages;
}
