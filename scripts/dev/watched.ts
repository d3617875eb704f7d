import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import sirv from "sirv";

interface Settings {
  /** Folder with what the search stage made. */
  output: string;
  /** Folder of the owner's content. */
  content?: string | undefined;
  /** Files that the templates read by themselves: a change starts the server anew. */
  files: readonly string[];
  /** Is told of every change in the owner's content. */
  changed(): Promise<void>;
}

/** What the development server does beside rendering: it serves the search, and watches content. */
export function watched({ output, content, files, changed }: Settings): AstroIntegration {
  return {
    name: "tool-pages:dev",
    hooks: {
      "astro:config:setup": ({ addWatchFile }) => {
        for (const file of files) addWatchFile(pathToFileURL(file));
      },
      "astro:server:setup": ({ server }) => {
        const search = sirv(join(output, "s"), { dev: true });
        server.middlewares.use("/s", (request, response, next) => search(request, response, next));
        if (content === undefined) return;
        server.watcher.add(content);
        server.watcher.on("all", (_, path) => {
          if (path.startsWith(content)) void changed();
        });
      },
    },
  };
}
