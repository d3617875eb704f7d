import { existsSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../paths.ts";

interface Command {
  /** Path below scripts/. */
  script: string;
  does: string;
  /** Whether it reads an owner's content and leaves work files. */
  builds?: boolean;
}

/** The commands of the package, in the order of their use. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["init", { script: "init/command.ts", does: "lays out a site of your own in a new folder" }],
  [
    "build",
    { script: "build.ts", does: "builds the site of the sources that you name", builds: true },
  ],
  [
    "start",
    { script: "start.ts", does: "builds the bundled catalogue and serves it", builds: true },
  ],
  ["dev", { script: "dev/command.ts", does: "serves pages that change as you edit", builds: true }],
  ["preview", { script: "preview.ts", does: "serves a built site with its headers" }],
  ["check", { script: "check/command.ts", does: "lists every fault of a built site" }],
  ["classify", { script: "classify/command.ts", does: "prints a rating and a policy per tool" }],
  ["mcp", { script: "mcp/command.ts", does: "answers agents from a built site, over stdio" }],
  ["hosts", { script: "hosts/command.ts", does: "writes the configuration of a web host" }],
]);

/** The arguments of a command, with the folders of the owner's site that `cwd` is. */
export function siteArguments(name: string, args: readonly string[], cwd: string): string[] {
  if (!COMMANDS.get(name)?.builds || cwd === PACKAGE_ROOT) return [...args];
  const given = (option: string) =>
    args.some((argument) => argument === option || argument.startsWith(`${option}=`));
  const own = existsSync(join(cwd, "content", "site.yaml"));
  return [
    ...args,
    ...(given("--work") ? [] : ["--work", ".tool-pages"]),
    ...(own && !given("--content") ? ["--content", "content"] : []),
  ];
}
