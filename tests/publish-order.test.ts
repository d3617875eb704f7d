import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { nextOutput, publish } from "../scripts/publish.ts";

const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
const out = join(folder, "site");
const seen: string[] = [];
const home = () => (existsSync(out) ? readFileSync(join(out, "index.html"), "utf8") : "none");

vi.mock("../scripts/sync.ts", () => ({
  syncTree: async () => seen.push(`files synced while ${home()} is live`),
  syncFolder: async () => seen.push(`names synced while ${home()} is live`),
}));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const watched =
    <A extends unknown[], R>(name: string, call: (...args: A) => R) =>
    (...args: A): R => {
      if (args.includes(out)) seen.push(`${name} while ${home()} is live`);
      return call(...args);
    };
  return {
    ...real,
    rename: watched("rename", real.rename),
    rm: watched("rm", real.rm),
    unlink: watched("unlink", real.unlink),
  };
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("has all files on disk before one rename makes them live, and its name on disk after it", async () => {
  for (const text of ["first", "second"]) {
    const output = await nextOutput(out);
    writeFileSync(join(output, "index.html"), text);
    seen.length = 0;
    await publish(out, output);
  }
  expect(seen).toEqual([
    "files synced while first is live",
    "rename while first is live",
    "names synced while second is live",
  ]);
});
