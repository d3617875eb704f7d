import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Keeps one folder of generated files equal to what is written through it: a file is touched only
 * when its text changes, and what was not written is removed by `removeOthers`.
 */
export function toolFiles(folder: string) {
  const written = new Map<string, Set<string>>();
  const namesOf = (server: string) => {
    const known = written.get(server);
    if (known) return known;
    const names = new Set<string>();
    written.set(server, names);
    mkdirSync(join(folder, server), { recursive: true });
    return names;
  };
  return {
    write(server: string, tool: string, text: string): void {
      namesOf(server).add(`${tool}.mdx`);
      const file = join(folder, server, `${tool}.mdx`);
      if (readIfThere(file) !== text) writeFileSync(file, text);
    },
    /** Says that the files of these tools are there and right. */
    keep(server: string, tools: readonly string[]): void {
      for (const tool of tools) namesOf(server).add(`${tool}.mdx`);
    },
    removeOthers(): void {
      for (const server of readdirSync(folder)) {
        const keep = written.get(server);
        if (!keep) rmSync(join(folder, server), { recursive: true });
        else
          for (const file of readdirSync(join(folder, server)))
            if (!keep.has(file)) rmSync(join(folder, server, file), { recursive: true });
      }
    },
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
