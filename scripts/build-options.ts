import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ParseArgsOptionsConfig } from "node:util";
import { z } from "zod";
import type { Input } from "./command.ts";
import { Failure } from "./failure.ts";
import { parseShard } from "./pages/shard.ts";
import { PACKAGE_ROOT } from "./paths.ts";
import type { Context } from "./stage.types.ts";
import { workPaths } from "./work.ts";

export const BUILD_OPTIONS = {
  out: { type: "string", default: "dist" },
  site: { type: "string", default: "http://localhost:4321" },
  base: { type: "string", default: "/" },
  work: { type: "string", default: PACKAGE_ROOT },
  content: { type: "string" },
  strict: { type: "boolean", default: false },
  "allow-partial": { type: "boolean", default: false },
  "allow-shrink": { type: "boolean", default: false },
  fresh: { type: "boolean", default: false },
  ledger: { type: "string" },
  date: { type: "string" },
  shard: { type: "string" },
  reuse: { type: "string", multiple: true },
  report: { type: "string" },
} satisfies ParseArgsOptionsConfig;

export const BUILD_USAGE = `  --out DIR         where the site goes (default: dist)
  --site URL        address readers use (default: http://localhost:4321)
  --base PATH       path below that address (default: /)
  --content DIR     your own site.yaml, attacks, guides, notes and wording, which win over ours
  --work DIR        where content/tools and .cache go (default: this folder)
  --strict          any rejected record is a failure
  --allow-partial   takes a source that was cut short as far as it goes
  --allow-shrink    publishes a catalogue that lost a server, or more than a twentieth of its tools
  --fresh           takes nothing over from the build and the harvests before
  --ledger FILE     keeps the history of every tool in FILE, for /changes/ and moved pages
  --date DAY        day of the catalogue in the history, such as 2026-01-31
  --shard I/N       renders part I of N and no search; --reuse puts the parts together
  --reuse DIR       takes pages over from what --shard built in DIR too; may be given repeatedly
  --report FILE     writes the JSON report
  --quiet           errors only
  --help            this text
`;

export type BuildValues = Input<typeof BUILD_OPTIONS>["values"];
/** What the options say of the stages' work. */
export type Settings = Omit<Context, "sources" | "output" | "log">;

const DAY = z.iso.date();

/** Reads the options; a Failure of misuse where one cannot be. */
export function settingsOf(values: BuildValues): Settings {
  const { content, ledger, date, shard, fresh } = values;
  if (date !== undefined && !DAY.safeParse(date).success)
    throw misuse(`--date takes a day such as 2026-01-31, not ${JSON.stringify(date)}`);
  if (content !== undefined && !existsSync(content))
    throw misuse(`--content names no folder: ${JSON.stringify(content)}`);
  if (shard !== undefined) parseShard(shard);
  return {
    work: workPaths(resolve(values.work)),
    siteUrl: siteUrl(values.site),
    base: basePath(values.base),
    allowPartial: values["allow-partial"],
    fresh,
    ...(content !== undefined && { content: resolve(content) }),
    ...(ledger !== undefined && { ledger: resolve(ledger) }),
    ...(date !== undefined && { date }),
    ...(shard !== undefined && { shard }),
  };
}

/** The folders of the builds that `--reuse` names. */
export function reusedFolders({ reuse = [] }: BuildValues): string[] {
  return reuse.map((folder) => resolve(folder));
}

function siteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    throw misuse(
      `--site takes an address such as https://example.org (a path goes to --base), not ${JSON.stringify(text)}`,
    );
  return url.origin;
}

function basePath(text: string): string {
  const parts = text.split("/").filter((part) => part !== "");
  const plain = parts.every((part) => /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(part));
  if (!text.startsWith("/") || !plain)
    throw misuse(`--base takes a path such as /docs/, not ${JSON.stringify(text)}`);
  return `/${parts.map((part) => `${part}/`).join("")}`;
}

function misuse(message: string): Failure {
  return new Failure(message, { misuse: true });
}
