import { spawn } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { httpServer } from "./fixtures/catalogue/http-server.ts";
import { registry } from "./fixtures/catalogue/registry.ts";

/** Runs this very test. */
const TEST = "npm ci && npm test";
/** Serve until they are ended: run until they say that they are ready. */
const SERVING = /\bnpm (?:start|run (?:preview|dev))\b/;
/** Installing and building took 98 s on two cores that two other builds shared. */
const MOST_MS = 600_000;
/** Asks everybody's machines; a registry on this one takes its place. */
const REGISTRY = "registry+https://registry.modelcontextprotocol.io";
/** What a checkout does not have: what was installed, built or tested here. */
const NOT_CHECKED_OUT =
  /^(?:node_modules|\.?dist|\.?site|test-results|\.git|\.cache|\.astro|content\/tools)$/;

/** Blocks marked `sh`, and commands with their arguments in running text. */
const COMMANDS = /^```sh\n([\s\S]*?)^```|(?<!`)`(npm run [^`\n]+ -- [^`\n]+)`/gm;

/** Every command of a text, a line each, without comments. */
function commandsOf(file: string): string[] {
  const source = readFileSync(join(PACKAGE_ROOT, file), "utf8");
  return [...source.matchAll(COMMANDS)].flatMap(([, block = "", inline = ""]) =>
    `${block}${inline}`
      .split("\n")
      .map((line) => line.replace(/(?:^|\s+)#.*/, "").trim())
      .filter((line) => line !== ""),
  );
}

const FILES = [
  "README.md",
  "CONTRIBUTING.md",
  ...globSync("content/guides/*.mdx", { cwd: PACKAGE_ROOT }).sort(),
];
/** Each once, in the order in which a reader meets them. */
const LINES = [...new Set(FILES.flatMap(commandsOf))];

describe("commands that are printed", () => {
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  const checkout = join(folder, "tool-pages");

  beforeAll(() => {
    cpSync(PACKAGE_ROOT, checkout, {
      recursive: true,
      filter: (path) => !NOT_CHECKED_OUT.test(relative(PACKAGE_ROOT, path)),
    });
    writeSources(checkout);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are found in README, CONTRIBUTING and the guides", () => {
    expect(LINES).toContain("npm ci && npm start");
    expect(LINES).toContain(TEST);
    expect(LINES).toContain("npm run build -- --help");
    expect(LINES.length).toBeGreaterThan(20);
  });

  it(`are run by ${TEST}, which is what CI runs`, () => {
    const ci = readFileSync(join(PACKAGE_ROOT, ".ci", "run"), "utf8");
    expect(ci.trimEnd().split("\n").slice(-2).join(" && ")).toBe(TEST);
  });

  // One after the other, as they are printed: a later one may use what an earlier one made.
  it.each(LINES.filter((line) => line !== TEST))("%s", { timeout: MOST_MS }, async (line) => {
    const { url } = await httpServer();
    const remotes = [{ type: "streamable-http", url }];
    const { source } = await registry([
      { server: { name: "com.acme/one", version: "1", remotes } },
    ]);
    expect(await run(line.replace(REGISTRY, source), checkout)).toMatchObject({ fault: "" });
  });
});

/** Files of the names that the texts use, each of the form that they are said to have. */
function writeSources(folder: string): void {
  const memory = join("node_modules", "@modelcontextprotocol", "server-memory", "dist", "index.js");
  const id = "modelcontextprotocol/server-memory";
  const configuration = {
    mcpServers: { memory: { command: "node", args: [memory], server: { id } } },
  };
  const text = JSON.stringify(configuration);
  writeFileSync(join(folder, "claude_desktop_config.json"), text);
  writeFileSync(join(folder, "tools.json"), JSON.stringify({ tools: [{ name: "read_file" }] }));
  const tiny = readFileSync(join(PACKAGE_ROOT, "tests", "fixtures", "tiny.ndjson"));
  writeFileSync(join(folder, "catalogue.ndjson.gz"), gzipSync(tiny));
  writeFileSync(join(folder, "labelled.ndjson"), labelled());
}

/** Tools of four people, of which nobody can be in doubt. */
function labelled(): string {
  const verbs = { read: ["get", "list"], write: ["create", "update"], destructive: ["delete"] };
  return Object.entries(verbs)
    .flatMap(([risk, names]) => names.map((verb) => ({ risk, verb })))
    .flatMap(({ risk, verb }) =>
      ["issue", "page", "branch", "comment"].map((object, i) => ({
        server: { id: `made/${i}` },
        tool: { name: `${verb}_${object}` },
        labels: { risk, labeller: `person ${i}` },
      })),
    )
    .map((record) => `${JSON.stringify(record)}\n`)
    .join("");
}

/** What `npm test` adds for its own folder, and a stranger's shell does not have. */
const OF_THIS_RUN = /^npm_(?!config_(?:registry|cache|userconfig)$)|^INIT_CWD$|^NODE_|^VITEST/;

function strangersShell(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_THIS_RUN.test(name));
  const { PATH = "", ...environment } = Object.fromEntries(own);
  const programs = PATH.split(":").filter((path) => !path.includes("node_modules"));
  // What `npm ci` has just loaded for this checkout is not loaded again.
  return { ...environment, PATH: programs.join(":"), npm_config_prefer_offline: "true" };
}

/** Runs a line in a shell; a server is ended once it is ready. */
async function run(line: string, cwd: string): Promise<{ fault: string; log: string }> {
  const child = spawn("sh", ["-c", line], {
    cwd,
    env: strangersShell(),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const code = new Promise<number | null>((resolve) => child.once("close", resolve));
  let ready = false;
  child.stdout.on("data", (chunk: Buffer) => {
    if (!SERVING.test(line) || !chunk.toString().includes("ready http://localhost:")) return;
    ready = true;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  });
  const log = await text(child.stderr);
  const status = await code;
  return { fault: ready || status === 0 ? "" : `exit code ${status}: ${log}`, log };
}
