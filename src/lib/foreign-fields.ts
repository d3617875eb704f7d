import type { ForeignField } from "../policy/sentence.ts";

/** The `data-u` of each third party's text that src/policy puts into a sentence. */
export const FOREIGN_FIELDS: Readonly<Record<ForeignField, string>> = {
  tool: "name",
  server: "server",
  serverId: "server-id",
  description: "description",
  repository: "server-repository",
  package: "server-package",
};
