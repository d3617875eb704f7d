import { execFileSync, spawn } from "node:child_process";
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
import { join, relative } from "node:path";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Mutation } from "./mutation.types.ts";

/** The slowest, two sites and a browser, take a minute on two idle cores. */
const LIMIT_MS = 10 * 60_000;

const resultsSchema = z.object({
  testResults: z.array(z.object({ name: z.string(), status: z.string() })),
});

/** A copy of the repository, as it lies on disk, in which a control can be taken out. */
export function makeWorkspace() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "tool-pages-mutations-")));
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: PACKAGE_ROOT, encoding: "utf8" });
  for (const file of files.split("\0").filter((name) => name !== "")) {
    if (existsSync(join(PACKAGE_ROOT, file))) cpSync(join(PACKAGE_ROOT, file), join(root, file));
  }
  symlinkSync(join(PACKAGE_ROOT, "node_modules"), join(root, "node_modules"));
  const vitest = async (args: readonly string[]): Promise<boolean> => {
    const main = join("node_modules", "vitest", "vitest.mjs");
    const all = [main, "run", "--config", join("tests", "vitest.config.ts"), ...args];
    const child = spawn(process.execPath, all, { cwd: root, stdio: "ignore", detached: true });
    // Without its control a loop may never end: that is noticed too.
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), LIMIT_MS);
    const [code] = await once(child, "close");
    clearTimeout(timer);
    return code === 0;
  };
  return {
    /** Whether the tests pass in the copy. */
    passes({ tests, only }: Pick<Mutation, "tests" | "only">): Promise<boolean> {
      return vitest(["--bail", "1", ...tests, ...(only === undefined ? [] : ["-t", only])]);
    },
    /** The files of tests that do not all pass in the copy, all run at once. */
    async failing(files: readonly string[]): Promise<Set<string>> {
      const results = join(root, "results.json");
      await vitest([...files, "--reporter=json", `--outputFile=${results}`]);
      const { testResults } = resultsSchema.parse(JSON.parse(readFileSync(results, "utf8")));
      const passed = testResults.filter(({ status }) => status === "passed");
      return new Set(files).difference(new Set(passed.map(({ name }) => relative(root, name))));
    },
    /** Applies a mutation while `work` runs. */
    async mutated<T>({ name, file, find, replace }: Mutation, work: () => Promise<T>): Promise<T> {
      const path = join(root, file);
      const text = existsSync(path) ? readFileSync(path, "utf8") : "";
      if (text.split(find).length !== 2)
        throw new Failure(`${name}: ${JSON.stringify(find)} does not stand once in ${file}`);
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
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
