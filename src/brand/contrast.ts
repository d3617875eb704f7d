/** The grounds that text stands on, as in src/styles/tokens.css. */
export const GROUNDS = {
  light: ["#fbfaf5", "#fffefa"],
  dark: ["#131311", "#1b1b18"],
} as const;
export type Theme = keyof typeof GROUNDS;

/** What WCAG 2.2 wants of text of ordinary size (AA). */
export const NEEDED = 4.5;

/** Steps in which a colour is moved towards black or white until it can be read. */
const STEPS = 100;

/** Contrast of two colours of the form #rrggbb by WCAG 2.2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The lowest contrast that text of this colour has in a theme. */
export function contrastIn(theme: Theme, colour: string): number {
  return Math.min(...GROUNDS[theme].map((ground) => contrast(colour, ground)));
}

/** The nearest colour of this hue that can be read in a theme: itself, a darker or a lighter one. */
export function readable(theme: Theme, colour: string): string {
  const end = theme === "light" ? "#000000" : "#ffffff";
  const mixes = Array.from({ length: STEPS + 1 }, (_, step) => mix(colour, end, step / STEPS));
  return mixes.find((candidate) => contrastIn(theme, candidate) >= NEEDED) ?? end;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: string, to: string, share: number): string {
  const ends = channels(to);
  const mixed = channels(from).map((channel, i) =>
    Math.round(channel + ((ends[i] ?? channel) - channel) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
