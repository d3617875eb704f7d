import { segment } from "../../src/lib/segment.ts";
import type { Server, Tool } from "../../src/schemas/record.ts";
import type { Fault } from "./issue.ts";
import type { Place } from "./scratch.ts";

interface IndexedTool {
  name: string;
  place: Place;
}

interface IndexedServer {
  /** Details of the first record; gaps filled from later ones. */
  server: Server;
  segment: string;
  tools: Map<string, IndexedTool>;
}

/** What is kept in memory of a catalogue: names, places and each server once. */
export class ToolIndex {
  readonly #byId = new Map<string, IndexedServer>();
  readonly #bySegment = new Map<string, IndexedServer>();

  /** URL segments for a record, or why it cannot join: an exact double, or a segment taken. */
  claim(server: Server, tool: Tool): { path: { server: string; tool: string } } | { fault: Fault } {
    const known = this.#byId.get(server.id);
    const path = { server: known?.segment ?? segment(server.id), tool: segment(tool.name) };
    const holder = known ?? this.#bySegment.get(path.server);
    if (holder && !known) {
      return { fault: { field: "server.id", message: "its URL belongs to another server" } };
    }
    const rival = known?.tools.get(path.tool);
    if (!rival) return { path };
    return rival.name === tool.name
      ? { fault: { field: "tool.name", message: "listed twice; the first one counts" } }
      : { fault: { field: "tool.name", message: "its URL belongs to another tool of the server" } };
  }

  add(path: { server: string; tool: string }, server: Server, tool: Tool, place: Place): void {
    const known = this.#byId.get(server.id);
    const entry = known ?? { server, segment: path.server, tools: new Map() };
    if (known) known.server = { ...server, ...known.server };
    else {
      this.#byId.set(server.id, entry);
      this.#bySegment.set(path.server, entry);
    }
    entry.tools.set(path.tool, { name: tool.name, place });
  }

  /**
   * All records by server segment, then tool segment, in code-unit order. Only the first of a server
   * has its description: one of 64 KiB with each of 10,000 tools would be 640 MB.
   */
  *inOrder(): Generator<{ server: Server; place: Place }> {
    for (const [, { server, tools }] of byKey(this.#bySegment)) {
      const { description, ...brief } = server;
      let told = server;
      for (const [, { place }] of byKey(tools)) {
        yield { server: told, place };
        told = brief;
      }
    }
  }
}

function byKey<T>(map: Map<string, T>): Array<[string, T]> {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
