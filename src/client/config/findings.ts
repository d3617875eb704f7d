import { packageOf } from "./package-of.ts";
import type { Entry } from "./read-config.ts";

/** One thing to change. Pasted names stand in `code`; pasted values are never repeated. */
export type Finding = (string | { code: string })[];

const SECRET_NAME = /token|secret|passw|api_?-?key|apikey|credential|private_?key|^auth/i;
const PLACEHOLDER = /^\s*$|\$\{|\$[A-Z_]+|^<.*>$|^your[-_ ]|^x{3,}|^\*+$|changeme|placeholder/i;
const SECRET_ARGUMENT = /^--?([\w-]*(?:token|secret|passw|api-?key)[\w-]*)(?:=(.+))?$/i;
const WIDE = /^(?:\/|~\/?|\$HOME|\$\{HOME\}|[A-Za-z]:[\\/]?)$/;
const HOME = /^(?:\/home\/[^/]+|\/Users\/[^/]+|\/root|[A-Z]:\\Users\\[^\\]+)[\\/]?$/;
const SHELLS: ReadonlySet<string> = new Set(["sh", "bash", "zsh", "cmd", "powershell", "pwsh"]);

/** What a reader should change about an entry, whatever server it starts. */
export function findingsOf(entry: Entry): Finding[] {
  if (entry.disabled) return [["It is switched off, so no client starts it."]];
  return [
    ...versionFindings(entry),
    ...addressFindings(entry),
    ...secretFindings(entry),
    ...reachFindings(entry),
    ...approvalFindings(entry),
  ];
}

function versionFindings(entry: Entry): Finding[] {
  const started = packageOf(entry);
  if (started?.version !== "" || /^(?:git\+)?https?:/.test(started.name)) return [];
  return [
    [
      "Bind the version of ",
      { code: started.name },
      ": each start takes the newest one, so its tools can change without anybody having looked.",
    ],
  ];
}

function addressFindings({ url }: Entry): Finding[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname } = new URL(url);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "http:" && !local
    ? [["Use https: whoever is on the way reads and changes what passes over plain http."]]
    : [];
}

function secretFindings({ env, headers, args, url }: Entry): Finding[] {
  const named = [...env, ...headers].filter(
    ([name, value]) => SECRET_NAME.test(name) && !PLACEHOLDER.test(value.replace(/^Bearer /i, "")),
  );
  const options = args.flatMap((argument, i) => {
    const [, name, value = args[i + 1] ?? ""] = SECRET_ARGUMENT.exec(argument) ?? [];
    return name !== undefined && !PLACEHOLDER.test(value) ? [name] : [];
  });
  const inUrl = URL.canParse(url)
    ? [...new URL(url).searchParams].filter(
        ([name, value]) => SECRET_NAME.test(name) && value !== "",
      )
    : [];
  const names = [...named.map(([name]) => name), ...options, ...inUrl.map(([name]) => name)];
  return [...new Set(names)].map((name) => [
    "Take the value of ",
    { code: name },
    " out of the file: it looks like a secret in plain text. Most clients read it from the environment or ask for it.",
  ]);
}

function reachFindings({ command, args }: Entry): Finding[] {
  const wide = args.filter((argument) => WIDE.test(argument) || HOME.test(argument));
  const mounts = args.some((argument) => /^(?:\/|~|\$HOME|\$\{HOME\}):/.test(argument));
  const socket = args.some((argument) => argument.includes("docker.sock"));
  const program =
    command
      .split(/[\\/]/)
      .at(-1)
      ?.toLowerCase()
      .replace(/\.exe$/, "") ?? "";
  const script = SHELLS.has(program) && args.some((argument) => /[|;&]/.test(argument));
  return [
    ...wide.map(
      (path): Finding => [
        "Name a narrower folder than ",
        { code: path },
        ": everything below it is within reach of the tools, keys and mail included.",
      ],
    ),
    ...(mounts ? [["Mount one folder into the container, not a whole disk or home."]] : []),
    ...(socket
      ? [["Take the container engine's socket out: with it a container governs the machine."]]
      : []),
    ...(args.includes("--privileged")
      ? [["Drop ", { code: "--privileged" }, ": it takes the container's walls away."]]
      : []),
    ...(script
      ? [["It is started by a line of shell; start the program itself, with its arguments listed."]]
      : []),
  ];
}

function approvalFindings({ approved, trusted }: Entry): Finding[] {
  if (trusted || approved.includes("*"))
    return [
      ["Every call to it passes without a question; ask at least for tools that change things."],
    ];
  if (approved.length === 0) return [];
  const names = approved.flatMap((name, i) => [...(i > 0 ? [", "] : []), { code: name }]);
  return [["These tools are called without a question: ", ...names, ". Look at their pages."]];
}
