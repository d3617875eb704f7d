import type { Entry } from "./read-config.ts";

/** What a command line starts, as far as it can be told. */
export interface Started {
  /** Without its version; lower case. */
  name: string;
  /** What the version is bound to, or empty where the newest one is taken. */
  version: string;
}

/** Programs that fetch a package and run it, with the words that may stand between. */
const RUNNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["npx", []],
  ["bunx", []],
  ["pnpx", []],
  ["uvx", []],
  ["pnpm", ["dlx"]],
  ["yarn", ["dlx"]],
  ["npm", ["exec"]],
  ["bun", ["x"]],
  ["uv", ["tool", "run"]],
  ["pipx", ["run"]],
  ["docker", ["run"]],
  ["podman", ["run"]],
]);
/** Options that take the next argument as their value. */
const WITH_VALUE: ReadonlySet<string> = new Set(
  "-e --env --env-file -v --volume --mount --name --network --net -p --publish --user -u --entrypoint -w --workdir --pull --platform --from --with --python --registry --index-url --cache".split(
    " ",
  ),
);

/** The package or image that an entry runs; undefined for a program of the reader's own. */
export function packageOf({ command, args }: Pick<Entry, "command" | "args">): Started | undefined {
  // Windows starts npx through its shell.
  const shell = programOf(command) === "cmd" && args[0]?.toLowerCase() === "/c";
  const [program = "", ...rest] = shell ? args.slice(1) : [command, ...args];
  const runner = programOf(program);
  const words = RUNNERS.get(runner);
  if (!words) return undefined;
  const named = packageArgument(rest.slice(words.length));
  return named === undefined ? undefined : split(named, runner);
}

function programOf(command: string): string {
  const file = command.split(/[\\/]/).at(-1) ?? "";
  return file.toLowerCase().replace(/\.(?:exe|cmd)$/, "");
}

/** The first argument that is no option, or what an option names as the package. */
function packageArgument(args: readonly string[]): string | undefined {
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] ?? "";
    if (["-p", "--package", "--from"].includes(argument) && !/^\d/.test(args[i + 1] ?? ""))
      return args[i + 1];
    if (!argument.startsWith("-")) return argument;
    if (WITH_VALUE.has(argument)) i += 1;
  }
  return undefined;
}

function split(text: string, runner: string): Started {
  const container = runner === "docker" || runner === "podman";
  // `@scope/name@1.2`, `name==1.2`, `image:tag`; the scope's own sign is the first character.
  const at = container ? /(?:@sha256:|:(?!.*\/))/ : /(?!^)@|==|>=|~=/;
  const index = text.search(at);
  const name = index < 0 ? text : text.slice(0, index);
  const version = index < 0 ? "" : text.slice(index).replace(/^(?:@|==|>=|~=|:)/, "");
  return { name: name.toLowerCase(), version: version === "latest" ? "" : version };
}
