import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Mutation } from "./mutation.types.ts";

/** The slowest, two sites and a browser, take a minute on two idle cores. */
const LIMIT_MS = 10 * 60_000;

const answerSchema = z.object({ failed: z.array(z.string()) });

/** A copy of the repository, as it lies on disk, in which a control can be taken out. */
export function makeWorkspace() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "tool-pages-mutations-")));
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: PACKAGE_ROOT, encoding: "utf8" });
  for (const file of files.split("\0").filter((name) => name !== "")) {
    if (existsSync(join(PACKAGE_ROOT, file))) cpSync(join(PACKAGE_ROOT, file), join(root, file));
  }
  symlinkSync(join(PACKAGE_ROOT, "node_modules"), join(root, "node_modules"));
  const changed = new Set<string>();
  let server: ChildProcess | undefined;
  const stop = () => {
    if (server?.pid !== undefined && server.exitCode === null) process.kill(-server.pid, "SIGKILL");
    server = undefined;
  };
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [join("scripts", "mutations", "test-server.ts")], {
      cwd: root,
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    await once(child, "message");
    return child;
  };
  return {
    /** The files of tests that do not all pass in the copy. */
    async failing({ tests, only }: Pick<Mutation, "tests" | "only">): Promise<readonly string[]> {
      server ??= await start();
      server.send({ tests, only, changed: [...changed] });
      // Without its control a loop may never end, or take the runner along: that is noticed too.
      const signal = AbortSignal.timeout(LIMIT_MS);
      const end = Promise.race([
        once(server, "message", { signal }).then(([message]) => answerSchema.parse(message).failed),
        once(server, "exit", { signal }).then(() => tests),
      ]);
      const failed = await end.catch(() => tests);
      // What a control that is gone has broken in the runner must not colour the next row.
      if (failed.length > 0) stop();
      return failed;
    },
    /** Applies a mutation while `work` runs. */
    async mutated<T>({ name, file, find, replace }: Mutation, work: () => Promise<T>): Promise<T> {
      const path = join(root, file);
      const text = existsSync(path) ? readFileSync(path, "utf8") : "";
      if (text.split(find).length !== 2)
        throw new Failure(`${name}: ${JSON.stringify(find)} does not stand once in ${file}`);
      changed.add(file);
      writeFileSync(
        path,
        text.replace(find, () => replace),
      );
      try {
        return await work();
      } finally {
        writeFileSync(path, text);
      }
    },
    remove() {
      stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
