import type { Address } from "../schemas/history.ts";
import { serverHref, toolHref } from "./href.ts";

/** The address of a tool's page, or of a server's. */
export function addressHref({ server, tool }: Address): string {
  return tool === undefined ? serverHref(server) : toolHref({ server, tool });
}
