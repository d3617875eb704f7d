import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { installedProject } from "./support/installed.ts";
import { treeOf } from "./support/tree.ts";

const project = installedProject();
const folder = join(project.folder, "Acme");
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const title = (path: string) => /<title>([^<]*)/.exec(read(`dist${path}index.html`))?.[1];

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A server of the project's devDependencies, started as a client would. */
const server = (name: string) => ({
  command: "node",
  args: [join(PACKAGE_ROOT, "node_modules", "@modelcontextprotocol", name, "dist", "index.js")],
});

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30"><path fill="#000" d="M0 0h9v9z"/></svg>';
const BRAND = `  accent: { light: "#7a1f5c", dark: "#f0a6d2" }
  logo: { file: logo.svg, dark: dark.svg, name: inside }
  favicon: logo.svg
  counts: "We know {tools} on {servers}."
`;
const IMAGE = (theme: string) =>
  `<img src="([^"]+)" width="120" height="30" alt="Acme" data-theme-only="${theme}">`;
const HEADER_LOGOS = new RegExp(`<a class="brand" href="/">${IMAGE("light")}${IMAGE("dark")}</a>`);

const GUIDE = "---\ntitle: House rules\nsummary: What our people must know.\norder: 1\n---\n";

describe("a site of one's own, with tool-pages installed below node_modules", () => {
  it("is laid out by one command", async () => {
    const { status, stdout, stderr } = await project.toolPages(project.folder, "init", "Acme");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("content/site.yaml\n");
    expect(JSON.parse(read("package.json")).dependencies).toEqual({
      "tool-pages": "file:tool-pages-0.1.0.tgz",
    });
  });

  it("is built by one command from two servers, under its own brand and with its own content", async () => {
    const mcpServers = {
      memory: server("server-memory"),
      thinking: server("server-sequential-thinking"),
    };
    write("sources/servers.json", JSON.stringify({ mcpServers }));
    write("content/guides/house-rules.mdx", `${GUIDE}\n## One\n\nSee the [tools](/tools/).\n`);
    write("content/guides/getting-started.mdx", GUIDE.replace("House rules", "Start at Acme"));
    write(
      "content/notes/memory/delete_entities.mdx",
      '---\ntitle: Never at Acme\ndate: "2026-11-20"\n---\n\nAsk first.\n',
    );
    const wording = readFileSync(join(PACKAGE_ROOT, "content/wording/read.yaml"), "utf8");
    write("content/wording/read.yaml", wording.replace("Fetches", "At Acme, fetches"));
    const { status, stderr } = await project.toolPages(
      folder,
      ...["build", "sources", "--site", "https://tools.example.org"],
    );
    expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
    expect(title("/")).toMatch(/ · Acme$/);
    expect(title("/guides/house-rules/")).toBe("House rules · Acme");
    expect(title("/guides/getting-started/")).toBe("Start at Acme · Acme");
    expect(title("/guides/writing-a-policy/")).toBe("Writing a policy · Acme");
    expect(title("/tools/memory/create_entities/")).toContain("create_entities");
    expect(title("/tools/thinking/sequentialthinking/")).toContain("sequentialthinking");
    expect(read("dist/tools/memory/delete_entities/index.html")).toContain("Never at Acme");
    expect(read("dist/category/read/index.html")).toContain("At Acme, fetches");
    expect(read("dist/sitemap-0.xml")).toContain("https://tools.example.org/tools/");
  });

  it("does not take a colour that cannot be read, nor a logo that is not there", async () => {
    const site = read("content/site.yaml");
    const faults: string[] = [];
    for (const more of ['accent: { light: "#ff8800" }', "logo: { file: logo.svg }"]) {
      write("content/site.yaml", site.replace("brand:\n", `brand:\n  ${more}\n`));
      const { status, stderr } = await project.toolPages(folder, "build", "sources");
      faults.push(`${status} ${stderr.split("\n")[0]}`);
    }
    write("content/site.yaml", site);
    expect(faults).toEqual([
      expect.stringMatching(
        /^1 content\/site\.yaml:\d+: brand\.accent\.light: #ff8800 has a contrast/,
      ),
      expect.stringMatching(
        /^1 content\/site\.yaml:\d+: brand\.logo\.file: there is no brand\/logo/,
      ),
    ]);
  });

  it("shows the logo, the favicon, the colour and the words of its owner", async () => {
    write("content/brand/logo.svg", LOGO);
    write("content/brand/dark.svg", LOGO.replace("#000", "#fff"));
    write("content/site.yaml", read("content/site.yaml").replace("brand:\n", `brand:\n${BRAND}`));
    const { status, stderr } = await project.toolPages(folder, "build", "sources");
    expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
    const home = read("dist/index.html");
    const [, logo = "", dark = ""] = HEADER_LOGOS.exec(home) ?? [];
    expect(read(`dist${logo}`)).toBe(LOGO);
    expect(read(`dist${dark}`)).toBe(LOGO.replace("#000", "#fff"));
    const [, icon = ""] =
      /<link rel="icon" href="([^"]+)" type="image\/svg\+xml">/.exec(home) ?? [];
    expect(read(`dist${icon}`)).toBe(LOGO);
    const [, sheet = ""] =
      /<link rel="stylesheet" href="(\/assets\/accent[^"]+)">/.exec(home) ?? [];
    expect(read(`dist${sheet}`)).toContain("--accent: light-dark(#7a1f5c, #f0a6d2);");
    expect(home).toContain("We know 10 tools on 2 servers.");
    expect(home).not.toMatch(/ style=|<style/);
    expect(read("dist/tools/memory/delete_entities/index.html")).toContain(logo);
    expect(read("dist/guides/configuration/index.html")).toContain("brand.accent.light");
    const { status: checked, stdout } = await project.toolPages(folder, "check");
    expect([checked, stdout]).toEqual([0, expect.stringContaining("no fault")]);
  });

  it("has no fault, as its own check says", async () => {
    const { status, stdout } = await project.toolPages(folder, "check");
    expect([status, stdout]).toEqual([0, expect.stringContaining("and 2 servers")]);
  });

  it("is built anew without a change to any file of its owner", async () => {
    const mine = () => Object.entries(treeOf(folder)).filter(([path]) => !path.startsWith("dist/"));
    const before = mine();
    expect(before.length).toBeGreaterThanOrEqual(8);
    const { status } = await project.toolPages(folder, "build", "sources", "--fresh");
    expect(status).toBe(0);
    expect(mine()).toEqual(before);
  });

  it("is laid out nowhere but in an empty folder", async () => {
    const { status, stderr } = await project.toolPages(project.folder, "init", "Acme");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: ".*Acme" is not empty: init changes nothing that is there\n$/);
  });
});

it("a command that is none ends with exit code 2 and the list of commands", async () => {
  const { status, stderr } = await project.toolPages(project.folder, "biuld");
  expect(status).toBe(2);
  expect(stderr).toContain('no command "biuld"');
  expect(stderr).toContain("classify");
});
