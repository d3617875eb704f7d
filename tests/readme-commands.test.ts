import { spawn } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../scripts/paths.ts";

/**
 * Commands that take the place of this very test, install, or ask other machines: of them only the
 * scripts are looked up.
 */
const LOOKED_UP = [
  /^npm ci$/,
  /^npm test$/,
  /^npm install\b/,
  /^npm pack\b/,
  /^npm run (?:format|bench)\b/,
  /\b(?:registry\+)?https:\/\/(?!localhost)/,
];
/** Serve until they are ended: run until they say that they are ready. */
const SERVING = /^npm (?:start|run (?:preview|dev))\b/;
/** Leave work files; of this project's own there must be none but a user's. */
const BUILDING = /^npm (?:start|run (?:build|dev))\b/;

interface Written {
  file: string;
  line: string;
}

/** Every line of the blocks marked `sh`, without comments; `&&` ends a command. */
function commandsOf(file: string): Written[] {
  const source = readFileSync(join(PACKAGE_ROOT, file), "utf8");
  return [...source.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) =>
    block
      .split("\n")
      .flatMap((line) => line.replace(/(?:^|\s+)#.*/, "").split("&&"))
      .map((line) => ({ file, line: line.trim() }))
      .filter(({ line }) => line !== ""),
  );
}

const FILES = [
  "README.md",
  "CONTRIBUTING.md",
  ...globSync("content/guides/*.mdx", { cwd: PACKAGE_ROOT }),
];
const WRITTEN = FILES.flatMap(commandsOf);
const isLookedUp = ({ line }: Written) => LOOKED_UP.some((pattern) => pattern.test(line));
const scripts: object = JSON.parse(
  readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8"),
).scripts;

describe("commands that are printed", () => {
  // As a reader's checkout: what they write lands here.
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  const checkout = join(folder, "tool-pages");
  const outside = join(folder, "our-tools");

  beforeAll(() => {
    mkdirSync(checkout);
    for (const name of readdirSync(PACKAGE_ROOT))
      if (!name.startsWith(".") && name !== "dist" && name !== "package.json")
        symlinkSync(join(PACKAGE_ROOT, name), join(checkout, name));
    cpSync(join(PACKAGE_ROOT, "package.json"), join(checkout, "package.json"));
    writeSources(checkout);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are found", () => {
    expect(WRITTEN.filter(({ file }) => file === "README.md").length).toBeGreaterThan(5);
    expect(WRITTEN.filter((written) => !isLookedUp(written)).length).toBeGreaterThan(5);
  });

  it.each(WRITTEN.filter(isLookedUp))("$file: $line names what npm knows", ({ line }) => {
    const [, name = ""] = /^npm (?:run )?(\S+)/.exec(line) ?? [];
    const known = new Set(["ci", "install", "pack", ...Object.keys(scripts)]);
    expect(known).toContain(name);
  });

  // One after the other: a later one may use what an earlier one made.
  it.each(WRITTEN.filter((written) => !isLookedUp(written)))(
    "$file: $line works",
    async ({ line }) => {
      expect(line).toMatch(/^npm (?:start|run [a-z]+)(?: --(?: [\w./:,"' ~-]+)?)?$/);
      if (line.includes("../our-tools")) rmSync(outside, { recursive: true, force: true });
      const ended = await run(line + harmlessOptions(line), checkout);
      expect(ended).toMatchObject({ fault: "" });
    },
  );
});

/** What keeps a command away from the files and the port of whoever runs this test. */
function harmlessOptions(line: string): string {
  const options = [
    ...(BUILDING.test(line) ? ["--work", "../work"] : []),
    ...(SERVING.test(line) ? ["--port", "0"] : []),
  ];
  if (options.length === 0) return "";
  return ` ${line.includes(" -- ") ? "" : "-- "}${options.join(" ")}`;
}

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
}

/** Runs a line in a shell; a server is ended once it is ready. */
async function run(line: string, cwd: string): Promise<{ fault: string; log: string }> {
  const child = spawn("sh", ["-c", line], {
    cwd,
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
