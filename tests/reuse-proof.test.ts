import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { proveFile, readProof, stillProven, writeProof } from "../scripts/reuse/proof.ts";

function folderWithPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "page.html"), "the page");
  return folder;
}

it("takes a file over as long as its bytes are those that were proven", () => {
  const folder = folderWithPage();
  const proven = proveFile(folder, "/page.html", "key");
  expect(stillProven(folder, proven)).toBe(true);
  utimesSync(join(folder, "page.html"), 1, 1);
  expect(stillProven(folder, proven)).toBe(true);
});

it.each(["the pagE", "", "the page and more"])("never takes over a file that is now %j", (text) => {
  const folder = folderWithPage();
  const proven = proveFile(folder, "/page.html", "key");
  writeFileSync(join(folder, "page.html"), text);
  expect(stillProven(folder, proven)).toBe(false);
  // Not even one that was given the time of the file before.
  utimesSync(join(folder, "page.html"), 1, 1);
  expect(stillProven(folder, proven)).toBe(false);
});

it("never takes over a file that is gone", () => {
  const folder = folderWithPage();
  const proven = proveFile(folder, "/page.html", "key");
  rmSync(join(folder, "page.html"));
  expect(stillProven(folder, proven)).toBe(false);
});

it("believes no proof that was changed, cut or emptied", async () => {
  const folder = folderWithPage();
  const file = join(folder, "proof.ndjson");
  const proven = proveFile(folder, "/page.html", "key");
  const header = { checks: "", inputs: null, sources: [], report: "{}" };
  await writeProof(file, { ...header, files: new Map([[proven.path, proven]]) });
  expect((await readProof(file))?.files.size).toBe(1);
  const text = readFileSync(file, "utf8");
  for (const bad of [text.replace("key", "kex"), text.slice(0, -9), text.slice(9), ""]) {
    writeFileSync(file, bad);
    await expect(readProof(file)).rejects.toThrow();
  }
});
