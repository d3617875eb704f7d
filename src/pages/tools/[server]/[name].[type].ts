// index.md, supervised.json and tools.json of each server, in one route so that they are rendered
// side by side from one reading of the server's MDX files.
import type { APIRoute, GetStaticPaths } from "astro";
import { SERVERS } from "../../../data/catalogue.ts";
import { hasFile, SERVER_FILES, serverFile } from "../../../data/server-files.ts";
import { inShard } from "../../../data/shard.ts";
import type { ServerEntry } from "../../../schemas/page.ts";

export const getStaticPaths = (() =>
  SERVERS.filter(({ path }) => inShard(path)).flatMap((entry) =>
    SERVER_FILES.filter((file) => hasFile(entry, file)).map((file) => {
      const [name, type] = file.split(".");
      return { params: { server: entry.path, name, type }, props: { entry, file } };
    }),
  )) satisfies GetStaticPaths;

interface Props {
  entry: ServerEntry;
  file: (typeof SERVER_FILES)[number];
}

export const GET: APIRoute<Props> = ({ props, site }) =>
  new Response(serverFile(props.entry, props.file, site));
