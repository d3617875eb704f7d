import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { stringify } from "yaml";
import { Failure } from "../failure.ts";

const TEMPLATE = join(import.meta.dirname, "template");
/** npm leaves these out of a package under the names they need. */
const RENAMED = new Map([
  ["gitignore", ".gitignore"],
  ["npmrc", ".npmrc"],
]);

interface Choices {
  /** What npm is told to install as tool-pages. */
  spec: string;
  /** Name of the brand; by default that of the folder. */
  name?: string;
}

/** Writes a site of one's own into a new or empty folder; gives the paths of its files. */
export async function layOut(folder: string, { spec, name }: Choices): Promise<string[]> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Failure(`${JSON.stringify(folder)} is not empty: init changes nothing that is there`);
  const brand = name ?? basename(folder);
  const files = new Map([["package.json", packageJson(folder, spec)]]);
  for (const path of await templateFiles()) {
    const text = await readFile(join(TEMPLATE, path), "utf8");
    files.set(
      RENAMED.get(path) ?? path,
      text.replaceAll("SITE_NAME", () => nameIn(path, brand)),
    );
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return [...files.keys()].sort();
}

function nameIn(path: string, brand: string): string {
  return path.endsWith(".yaml") ? stringify(brand).trimEnd() : brand.replace(/\s+/g, " ");
}

async function templateFiles(): Promise<string[]> {
  const entries = await readdir(TEMPLATE, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(TEMPLATE.length + 1))
    .map((path) => path.replaceAll("\\", "/"));
}

function packageJson(folder: string, spec: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const site = {
    name: name || "site",
    private: true,
    type: "module",
    scripts: {
      build: "tool-pages build sources --site https://example.org",
      start: "npm run build && npm run preview",
      dev: "tool-pages dev sources",
      preview: "tool-pages preview",
      check: "tool-pages check",
    },
    dependencies: { "tool-pages": spec },
    // The server of template/sources/servers.json: locked like any dependency, and started without
    // a download, for which no server is given the time.
    devDependencies: { "@modelcontextprotocol/server-memory": "2026.8.31" },
  };
  return `${JSON.stringify(site, null, 2)}\n`;
}
