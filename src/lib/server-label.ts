import type { Server } from "../schemas/record.ts";

/** What readers call a server: its title, else its name, else its id. */
export function serverLabel(server: Server): string {
  return [server.title, server.name].find((label) => label && label.trim() !== "") ?? server.id;
}
