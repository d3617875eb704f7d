import { existsSync, readFileSync, statfsSync } from "node:fs";
import { z } from "zod";
import { count, thousands } from "../src/policy/words.ts";
import { Failure } from "./failure.ts";
import type { Context } from "./stage.types.ts";

/** Node's words, and Pagefind's for the same. */
const FULL = /\bENOSPC\b|no space left|os error 28\b/i;
/** With less than a page's bytes, or a folder and its file, no stage gets on. */
const FULL_BELOW = { bytes: 64 * 1024, files: 4 };
/** On ext4, 30 synthetic tools took 3.0 MiB and 305 files and folders, 600 took 31.7 and 2,331. */
const SITE = { mib: 2, files: 200 };
const TOOL = { mib: 0.05, files: 3.6 };

const reportSchema = z.object({ accepted: z.int() });

/**
 * The failure of a stage, with how much room the build needs where that is what it lacked; any other
 * error as it is. Pagefind 1.6 does not say that a disk is full, and tries again for ever.
 */
export function tellRoom(error: unknown, { work, output }: Context): unknown {
  if (!(error instanceof Error)) return error;
  const rooms = [output, work.root].map(roomIn);
  if (!FULL.test(error.message) && rooms.every(({ full }) => !full)) return error;
  const full = rooms.filter((room) => room.full);
  const left = (full.length > 0 ? full : rooms).map(({ text }) => text).join(", ");
  return new Failure(
    `${error.message}; the disk is full: the site needs ${needOf(work.report)}; ${left}`,
  );
}

function needOf(report: string): string {
  if (!existsSync(report)) return `about ${Math.ceil(TOOL.mib * 1024)} KiB a tool`;
  const { accepted } = reportSchema.parse(JSON.parse(readFileSync(report, "utf8")));
  const mib = Math.ceil(SITE.mib + TOOL.mib * accepted);
  const files = Math.ceil(SITE.files + TOOL.files * accepted);
  return `about ${thousands(mib)} MiB and ${count(files, "file")} for ${count(accepted, "tool")}`;
}

function roomIn(folder: string): { full: boolean; text: string } {
  const { bavail, bsize, ffree, files } = statfsSync(folder);
  const bytes = bavail * bsize;
  // Some file systems count no files.
  const counted = files > 0;
  return {
    full: bytes < FULL_BELOW.bytes || (counted && ffree < FULL_BELOW.files),
    text: `${JSON.stringify(folder)} has ${thousands(Math.floor(bytes / 1024))} KiB${counted ? ` and ${count(ffree, "file")}` : ""} left`,
  };
}
