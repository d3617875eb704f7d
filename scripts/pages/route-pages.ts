import { z } from "zod";
import type { Renderer, Route } from "../templates/renderer.ts";

/** One page or data file. */
export interface RoutePage {
  /** What Astro is asked for, below the base: `/tools/<server>/<tool>/`. */
  path: string;
  /** Below the root of the site: `/tools/<server>/<tool>/index.html`. */
  file: string;
  route: Route;
}

const SERVER_ROUTE = "/tools/[server]";
const PARAMETER = /\[(?:\.\.\.)?(\w+)\]/g;
const moduleSchema = z.object({
  getStaticPaths: z.custom<() => unknown>((value) => typeof value === "function"),
});
const paramsSchema = z.record(z.string(), z.string().optional());
const pathsSchema = z.array(z.object({ params: paramsSchema }));

/** Every page that the plan has of each server, by the server's URL segment. */
export async function serverPages(
  app: Renderer["app"],
  routes: readonly Route[],
): Promise<Map<string, RoutePage[]>> {
  const pages = new Map<string, RoutePage[]>();
  for (const route of routes.filter(isServers))
    for (const params of await paramsOf(app, route)) {
      const server = params["server"] ?? "";
      const list = pages.get(server);
      if (list) list.push(pageOf(route, params));
      else pages.set(server, [pageOf(route, params)]);
    }
  return pages;
}

/** Every page that is no server's. */
export async function sharedPages(
  app: Renderer["app"],
  routes: readonly Route[],
): Promise<RoutePage[]> {
  const pages: RoutePage[] = [];
  for (const route of routes.filter((one) => !isServers(one)))
    for (const params of await paramsOf(app, route)) pages.push(pageOf(route, params));
  return pages;
}

function isServers({ route }: Route): boolean {
  return route.startsWith(SERVER_ROUTE);
}

async function paramsOf(app: Renderer["app"], route: Route) {
  if (!route.route.includes("[")) return [{}];
  const { getStaticPaths } = moduleSchema.parse(await app.getComponentByRoute(route));
  return pathsSchema.parse(await getStaticPaths()).map(({ params }) => params);
}

function pageOf(route: Route, params: z.infer<typeof paramsSchema>): RoutePage {
  const filled = route.route.replace(PARAMETER, (_, name) => params[name] ?? "");
  const path = filled.replace(/\/$/, "");
  const isPage = route.type === "page";
  return {
    // With trailing slashes, the pattern of a route with parameters demands one of a data file too.
    path: isPage || !route.pattern.test(path) ? `${path}/` : path,
    file: fileOf(path, isPage),
    route,
  };
}

/** Hosts look for this one by its name. */
const NOT_FOUND = "/404";

function fileOf(path: string, isPage: boolean): string {
  if (!isPage) return path;
  return path === NOT_FOUND ? `${path}.html` : `${path}/index.html`;
}
