import { existsSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const V1 = "/sys/fs/cgroup/memory";
const V2 = "/sys/fs/cgroup";

interface Cage {
  /** What runs a command in it. */
  under: string[];
  remove(): void;
}

/**
 * A control group whose processes together get so much memory and no more, page cache included: beyond
 * it the kernel kills. Undefined where the system has none that can be made.
 */
export function memoryCage(bytes: number): Cage | undefined {
  const old = existsSync(join(V1, "memory.limit_in_bytes"));
  const folder = join(old ? V1 : V2, `tool-pages-drill-${process.pid}-${bytes}`);
  try {
    if (!old) writeFileSync(join(V2, "cgroup.subtree_control"), "+memory");
    mkdirSync(folder);
    writeFileSync(join(folder, old ? "memory.limit_in_bytes" : "memory.max"), String(bytes));
  } catch {
    return undefined;
  }
  const enter = `echo $$ > ${join(folder, "cgroup.procs")} && exec "$@"`;
  return { under: ["sh", "-c", enter, "sh"], remove: () => rmdirSync(folder) };
}
