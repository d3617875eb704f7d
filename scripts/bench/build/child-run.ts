import { spawn } from "node:child_process";
import { once } from "node:events";
import { Failure } from "../../failure.ts";
import { type Measured, measured } from "../../measure.ts";
import type { Run } from "../peers/peer.types.ts";

const MOST_OF_A_FAULT = 2000;

/**
 * Runs a program to its end. The memory is that of it and all below it: this process holds hundreds of
 * MiB where it made the records.
 */
export function measuredRun({ file, args, cwd, env }: Run): Promise<Measured> {
  let root = 0;
  const run = async () => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    root = child.pid ?? 0;
    let fault = "";
    child.stderr.on("data", (bytes: Buffer) => {
      fault = `${fault}${bytes}`.slice(-MOST_OF_A_FAULT);
    });
    const [code, signal] = await once(child, "close");
    if (code !== 0)
      throw new Failure(`${file} ${args[0] ?? ""} ended with ${signal ?? code}: ${fault}`);
  };
  return measured(run, () => root);
}
