import type { Risk } from "../schemas/record.ts";

/** The class mark of a level: shape and letter tell the levels apart without colour. */
export interface Mark {
  /** Filled outline: path data in a viewBox of 24 × 24. */
  path: string;
  /** The letter as strokes (width 2.2, no fill), so that it looks alike without any font. */
  glyph: string;
  label: string;
}

export const MARKS: Readonly<Record<Risk, Mark>> = {
  low: {
    path: "M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21z",
    glyph: "M9.5 7.5v9.5h5.5",
    label: "Low risk",
  },
  medium: {
    path: "M12 1 23.5 22.5H.5z",
    glyph: "M9 20v-6.2l3 3.6 3-3.6V20",
    label: "Medium risk",
  },
  high: {
    path: "M12 .5 23.5 12 12 23.5.5 12z",
    glyph: "M9 7.5v9M15 7.5v9M9 12h6",
    label: "High risk",
  },
  critical: {
    path: "M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z",
    glyph: "M15.4 8.8a4.4 4.4 0 1 0 0 6.4",
    label: "Critical risk",
  },
};
