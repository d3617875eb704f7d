import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Keeps one folder of generated files equal to what is written through it: a file is touched only
 * when its text changes, and what was not written is removed by `removeOthers`.
 */
export function toolFiles(folder: string) {
  const written = new Map<string, Set<string>>();
  return {
    write(server: string, tool: string, text: string): void {
      let tools = written.get(server);
      if (!tools) {
        tools = new Set();
        written.set(server, tools);
        mkdirSync(join(folder, server), { recursive: true });
      }
      tools.add(`${tool}.mdx`);
      const file = join(folder, server, `${tool}.mdx`);
      if (readIfThere(file) !== text) writeFileSync(file, text);
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
