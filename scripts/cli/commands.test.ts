import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { PACKAGE_ROOT } from "../paths.ts";
import { COMMANDS, siteArguments } from "./commands.ts";

function siteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "content"));
  writeFileSync(join(folder, "content", "site.yaml"), "");
  return folder;
}

it.each([...COMMANDS.values()])("the script $script is there", ({ script }) =>
  expect(existsSync(join(PACKAGE_ROOT, "scripts", script))).toBe(true),
);

it("a build in a site's folder takes the content of that folder, and leaves its work files there", () =>
  expect(siteArguments("build", ["sources"], siteFolder())).toEqual([
    ...["sources", "--work", ".tool-pages", "--content", "content"],
  ]));

it("folders that are named are left as they are", () => {
  const args = ["--content=mine", "--work", "/tmp/w"];
  expect(siteArguments("build", args, siteFolder())).toEqual(args);
});

it("commands that build nothing get no folders, and neither does a checkout", () => {
  expect(siteArguments("check", ["--out", "x"], siteFolder())).toEqual(["--out", "x"]);
  expect(siteArguments("build", [], PACKAGE_ROOT)).toEqual([]);
});

it("a folder without content/site.yaml gets the content that comes with the package", () =>
  expect(siteArguments("build", [], join(siteFolder(), "content"))).toEqual([
    ...["--work", ".tool-pages"],
  ]));
