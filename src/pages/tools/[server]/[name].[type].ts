// index.md, supervised.json and tools.json of each server, in one route so that they are rendered
// side by side from one reading of the server's MDX files.
import type { APIRoute, GetStaticPaths } from "astro";
import { serverOf } from "../../../data/by-server.ts";
import { plannedServers } from "../../../data/planned.ts";
import { hasFile, SERVER_FILES, serverFile } from "../../../data/server-files.ts";

export const getStaticPaths = (() =>
  plannedServers().flatMap((server) =>
    SERVER_FILES.filter((file) => hasFile(server, file)).map((file) => {
      const [name, type] = file.split(".");
      return { params: { server, name, type }, props: { server, file } };
    }),
  )) satisfies GetStaticPaths;

interface Props {
  server: string;
  file: (typeof SERVER_FILES)[number];
}

export const GET: APIRoute<Props> = ({ props, site }) =>
  new Response(serverFile(serverOf(props.server), props.file, site));
