import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { siteSchema } from "../../src/schemas/site.ts";
import { bringPackage } from "./bring-package.ts";
import { layOut } from "./lay-out.ts";
import { ownFaults } from "./own-faults.ts";
import { packageSource } from "./package-source.ts";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe("a site of one's own", () => {
  it("has content without a fault, under the name that was asked for", async () => {
    const folder = emptyFolder();
    await layOut(folder, { spec: "file:x", name: 'Acme: "tools" {server} $&' });
    expect(await ownFaults(join(folder, "content"))).toEqual([]);
    const site = siteSchema.parse(parse(readFileSync(join(folder, "content/site.yaml"), "utf8")));
    expect(site.brand.name).toBe('Acme: "tools" {server} $&');
  });

  it("has the files that npm and git know by their names", async () => {
    const folder = join(emptyFolder(), "Our Tools!");
    expect(await layOut(folder, { spec: "file:../x" })).toEqual([
      ".github/workflows/deploy.yml",
      ".gitignore",
      ".npmrc",
      "README.md",
      "content/site.yaml",
      "package.json",
      "sources/servers.json",
    ]);
    const { name, dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect({ name, dependencies }).toEqual({
      name: "our-tools",
      dependencies: { "tool-pages": "file:../x" },
    });
  });

  it("is not laid out over anything that is there", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, ".keep"), "");
    await expect(layOut(folder, { spec: "x" })).rejects.toThrow("is not empty");
  });
});

describe("where a site gets tool-pages from", () => {
  const installed = (spec: string) => {
    const project = emptyFolder();
    writeFileSync(
      join(project, "package.json"),
      JSON.stringify({ dependencies: { "tool-pages": spec } }),
    );
    return { project, root: join(project, "node_modules", "tool-pages") };
  };

  it("is the checkout, packed into the site", () => {
    const checkout = join(emptyFolder(), "tool-pages");
    mkdirSync(checkout);
    writeFileSync(join(checkout, "package.json"), '{ "version": "1.2.3" }');
    expect(packageSource(checkout)).toEqual({ spec: "file:tool-pages-1.2.3.tgz", checkout });
  });

  it("is the package file that the project around it names, copied into the site", () => {
    const { project, root } = installed("file:../tool-pages-1.0.0.tgz");
    expect(packageSource(root)).toEqual({
      spec: "file:tool-pages-1.0.0.tgz",
      archive: join(project, "..", "tool-pages-1.0.0.tgz"),
    });
  });

  it("is what the project around it says, where that is no file", () => {
    const { root } = installed("github:acme/tool-pages");
    expect(packageSource(root)).toEqual({ spec: "github:acme/tool-pages" });
  });

  it("must be said where no project tells", () => {
    const root = join(emptyFolder(), "node_modules", "tool-pages");
    expect(() => packageSource(root)).toThrow("--package");
  });
});

it("a checkout is packed with what a build needs, and without tests", async () => {
  const folder = emptyFolder();
  const [name = ""] = await bringPackage(packageSource(), folder);
  const { stdout } = spawnSync("tar", ["tzf", join(folder, name)], { encoding: "utf8" });
  const files = stdout.trim().split("\n");
  for (const file of ["scripts/cli/tool-pages.mjs", "content/site.yaml", "astro.config.mjs"])
    expect(files).toContain(`package/${file}`);
  expect(files.filter((file) => /\.test\.ts$|content\/tools|^package\/dist/.test(file))).toEqual(
    [],
  );
});
