import { execFileSync } from "node:child_process";

/** Runs a tool of the system; throws where it fails. */
export function system(tool: string, ...args: string[]): void {
  execFileSync(tool, args);
}
