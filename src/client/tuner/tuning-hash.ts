import { z } from "zod";
import { fnv1a } from "../../lib/fnv1a.ts";
import { WINDOWS } from "../../policy/windows.ts";
import { MODES, type Tunable, type Tuning } from "./tuning.ts";

const LONGEST_HASH = 1000;
const MOST_RULES = 100;

const capText = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .optional();

/** `#tune=cap&minute=20&off=0,2&for=1a2b3c4d`, read with our own keys alone. */
const hashSchema = z.object({
  tune: z.enum(MODES),
  minute: capText,
  hour: capText,
  day: capText,
  off: z
    .string()
    .regex(/^\d{1,2}(?:,\d{1,2})*$/)
    .transform((text) => text.split(",").map(Number))
    .pipe(z.array(z.number()).max(MOST_RULES))
    .default([]),
  /** Names the argument rules that `off` counts. */
  for: z.string().regex(/^[0-9a-f]{8}$/),
});

const KEYS = ["tune", ...WINDOWS, "off", "for"] as const;

export type ReadTuning =
  | {
      ok: true;
      tuning: Tuning;
      /** The argument rules are not the ones that the address was made for; all are on. */
      stale: boolean;
    }
  | { ok: false };

/** The fragment of an address that brings this tuning back. */
export function writeTuning(base: Tunable, { mode, caps, off }: Tuning): string {
  const params = new URLSearchParams({ tune: mode });
  if (mode === "cap")
    for (const window of WINDOWS) {
      const max = caps.get(window);
      if (max !== undefined) params.set(window, String(max));
    }
  const open = mode === "cap" || mode === "allow";
  if (open && off.size > 0) params.set("off", [...off].sort((a, b) => a - b).join(","));
  params.set("for", rulesMark(base));
  return `#${params.toString().replaceAll("%2C", ",")}`;
}

/** Reads a fragment that may come from anybody. Null where it speaks of no tuning. Never throws. */
export function readTuning(base: Tunable, hash: string): ReadTuning | null {
  if (!hash.startsWith("#tune=")) return null;
  if (hash.length > LONGEST_HASH) return { ok: false };
  const params = new URLSearchParams(hash.slice(1));
  const given = KEYS.flatMap((key) => {
    const value = params.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  const parsed = hashSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success || (parsed.data.tune === "hide" && !base.hideable)) return { ok: false };
  const { tune, off, for: mark } = parsed.data;
  const stale = mark !== rulesMark(base);
  const caps = new Map(
    WINDOWS.flatMap((window) => {
      const max = parsed.data[window];
      return max === undefined ? [] : [[window, max] as const];
    }),
  );
  if (tune === "cap" && caps.size === 0) return { ok: false };
  return {
    ok: true,
    tuning: {
      mode: tune,
      caps: caps.size > 0 ? caps : base.recommended.caps,
      off: new Set(stale ? [] : off.filter((index) => index < base.rules.length)),
    },
    stale,
  };
}

/** Tells that a link was made for other argument rules. */
function rulesMark({ rules }: Tunable): string {
  return fnv1a(JSON.stringify(rules)).toString(16).padStart(8, "0");
}
