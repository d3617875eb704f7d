import { readdirSync, readFileSync } from "node:fs";

interface Child {
  pid: number;
  command: string;
}

/** The processes that a process started, with all below them. */
export function childrenOf(pid: number): Child[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      const command = read(`/proc/${name}/cmdline`).replaceAll("\0", " ");
      return stat === "" ? [] : [{ pid: Number(name), parent, command }];
    });
  const below = (of: number): Child[] =>
    all.filter(({ parent }) => parent === of).flatMap((child) => [child, ...below(child.pid)]);
  return below(pid);
}

/** Empty where the process has gone meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
