/** One page of every kind. */
export const PAGES: [name: string, path: string][] = [
  ["home", "/"],
  ["servers", "/tools/"],
  ["a server", "/tools/modelcontextprotocol~server-filesystem/"],
  ["a tool", "/tools/modelcontextprotocol~server-memory/delete_entities/"],
  ["a tool with a Chinese description", "/tools/pangu-immortal~qflow/qflow_workspace/"],
  ["a tool without a description", "/tools/odd~names/no_description/"],
  ["a risk level", "/risk/high/"],
  ["a category", "/category/read/"],
  ["servers of a letter", "/servers/m/"],
  ["attacks", "/attacks/"],
  ["an attack", "/attacks/confused-deputy/"],
  ["guides", "/guides/"],
  ["a guide", "/guides/writing-a-policy/"],
  ["search", "/search/?q=delete"],
  ["not found", "/nowhere/"],
];
