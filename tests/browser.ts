import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A Chromium to test in: the one that CHROMIUM_PATH names, the system's, or Playwright's own. */
export function chromiumPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    process.env["CHROMIUM_PATH"] ?? "",
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    chromium.executablePath(),
  ];
  return candidates.find((path) => path !== "" && existsSync(path));
}

/** As root in a container Chromium has no sandbox; the other flags keep it off the network. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Finds a Chromium, or installs one: Playwright's build, else the distribution's package. */
export function ensureChromium(): string {
  const found = chromiumPath();
  if (found) return found;
  run("npx", ["playwright", "install", "--with-deps", "chromium"]);
  const downloaded = chromiumPath();
  if (downloaded) return downloaded;
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "chromium"]);
  const installed = chromiumPath();
  if (installed) return installed;
  throw new Error("no Chromium found or installed: set CHROMIUM_PATH to one");
}

function run(command: string, args: string[]): void {
  process.stderr.write(`${command} ${args.join(" ")}\n`);
  spawnSync(command, args, { stdio: ["ignore", 2, 2] });
}
