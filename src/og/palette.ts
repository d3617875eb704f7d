import type { Risk } from "../schemas/record.ts";

/** The light theme of src/styles/tokens.css, which an image cannot read. */
export const PAPER = "#fbfaf5";
export const INK = "#1b1a16";
export const INK_SOFT = "#57534a";
export const RULE = "#d8d3c5";
export const ON_RISK = "#ffffff";
export const RISK_COLOURS: Readonly<Record<Risk, string>> = {
  low: "#0b6156",
  medium: "#7d5000",
  high: "#a83800",
  critical: "#900f23",
};
