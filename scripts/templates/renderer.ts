import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/** Names in the folder of a bundle. */
export const BUNDLE = "bundle";
export const INTERNALS = "internals.json";
/** What Astro writes beside the pages: style sheets, scripts, and what lies in public/. */
export const SITE_FILES = "site";

/** One route of the bundle, as its manifest has it. */
const routeSchema = z.looseObject({
  route: z.string(),
  type: z.string(),
  pattern: z.instanceof(RegExp),
});
export type Route = z.infer<typeof routeSchema>;

const isFunction = (value: unknown) => typeof value === "function";
/** What Astro 7.3 exports from its bundle for prerendering, as far as it is used here. */
const entrySchema = z.object({
  app: z.custom<{
    setInternals(internals: object): void;
    setOptions(options: object): void;
    render(request: Request, options: { routeData: Route }): Promise<Response>;
    getComponentByRoute(route: Route): Promise<unknown>;
  }>(
    (app) =>
      z
        .looseObject({ setInternals: z.custom(isFunction), setOptions: z.custom(isFunction) })
        .and(z.object({ render: z.custom(isFunction), getComponentByRoute: z.custom(isFunction) }))
        .safeParse(app).success,
  ),
  manifest: z.object({ routes: z.array(z.object({ routeData: routeSchema })) }),
});
export type Renderer = z.infer<typeof entrySchema>;

/** Loads the bundle that lies in a folder. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const file = readdirSync(folder).find((name) => name.startsWith("prerender-entry"));
  if (file === undefined) throw new Error(`Astro left no bundle in ${folder}`);
  const entry: object = await import(pathToFileURL(join(folder, file)).href);
  return entrySchema.parse({ ...entry });
}
