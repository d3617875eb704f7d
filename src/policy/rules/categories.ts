import type { Category } from "../../schemas/record.ts";
import type { Limit, Window } from "../schema.ts";

/** A cap before it has a counter. */
export interface Cap {
  window: Window;
  max: number;
  /** Why, without its number. */
  reason: string;
}

/** Mildest first; the order of CATEGORIES in schemas/record.ts, which may not be imported here. */
export const ORDER: Readonly<Record<Category, number>> = {
  read: 0,
  write: 1,
  execute: 2,
  destructive: 3,
  financial: 4,
};

export type Open = "read" | "write" | "execute";
export type Closed = "destructive" | "financial";

export function isOpen(category: Category): category is Open {
  return category !== "destructive" && category !== "financial";
}

/** Caps of tools that stay usable. */
export const CAPS: Readonly<Record<Open, readonly Cap[]>> = {
  read: [],
  write: [
    {
      window: "minute",
      max: 30,
      reason: "An agent in a loop repeats a change far faster than anybody reviews it.",
    },
  ],
  execute: [
    {
      window: "minute",
      max: 10,
      reason:
        "Each call starts something that goes on after it, so an agent in a loop must be held early.",
    },
  ],
};

/** Few enough for a person to look at each call afterwards. */
export const SUPERVISED_CAPS: Readonly<Record<Closed, readonly Cap[]>> = {
  destructive: [
    { window: "hour", max: 5, reason: "Few enough for a person to look at each removal." },
    { window: "day", max: 20, reason: "Bounds what can be gone before the next morning." },
  ],
  financial: [
    { window: "hour", max: 3, reason: "Few enough for a person to check each payment." },
    { window: "day", max: 10, reason: "Bounds how often a day can cost something." },
  ],
};

const SUFFIX: Readonly<Record<Window, string>> = {
  minute: "rate",
  hour: "per_hour",
  day: "per_day",
};

export function limitOf(tool: string, { window, max }: Cap): Limit {
  return { counter: `${tool}_${SUFFIX[window]}`, window, max, scope: "grant" };
}
