// npm test: lint, types, units, browser. Prints a count of all as its last line.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { ensureChromium } from "./browser.ts";

const RESULTS = resolve("test-results");
const UNITS = resolve(RESULTS, "units.json");
const BROWSER = resolve(RESULTS, "browser.json");

interface Counts {
  passed: number;
  failed: number;
}

const CHECKS: [name: string, ...command: string[]][] = [
  ["lint", "biome", "check", "--error-on-warnings", "."],
  ["format", "prettier", "--check", "--log-level", "warn", "src/**/*.astro"],
  ["types", "astro", "check", "--minimumFailingSeverity", "warning"],
  ["dead code", "knip", "--config", "tests/knip.json"],
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
process.env["CHROMIUM_PATH"] = ensureChromium();
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

const results = [...CHECKS.map(check), units(), browser()];
const total = (key: keyof Counts) => results.reduce((sum, counts) => sum + counts[key], 0);
process.stdout.write(`${total("passed")} passed, ${total("failed")} failed\n`);
process.exitCode = total("failed") > 0 ? 1 : 0;

function check([name, command = "", ...args]: (typeof CHECKS)[number]): Counts {
  const ok = run(name, command, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function units(): Counts {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${UNITS}`];
  const ok = run("units", "vitest", ["run", "--config", "tests/vitest.config.ts", ...reporters]);
  const schema = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
  return counted(ok, () => {
    const result = schema.parse(JSON.parse(readFileSync(UNITS, "utf8")));
    return { passed: result.numPassedTests, failed: result.numFailedTests };
  });
}

function browser(): Counts {
  process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] = BROWSER;
  const args = ["test", "--config", "tests/playwright.config.ts", "--reporter=line,json"];
  const ok = run("browser", "playwright", args);
  const schema = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int() }) });
  return counted(ok, () => {
    const { stats } = schema.parse(JSON.parse(readFileSync(BROWSER, "utf8")));
    return { passed: stats.expected, failed: stats.unexpected };
  });
}

/** A runner that failed without a failed test, or left no result, counts as one failure. */
function counted(ok: boolean, read: () => Counts): Counts {
  try {
    const counts = read();
    return { passed: counts.passed, failed: ok ? counts.failed : Math.max(1, counts.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(name: string, command: string, args: string[]): boolean {
  process.stdout.write(`\n# ${name}\n`);
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.stdout.write(`${name} failed\n`);
  return status === 0;
}
