import type { Risk } from "../schemas/record.ts";
import { MARKS } from "./marks.ts";

/** The light theme's colours of src/styles/tokens.css: a badge stands on pages that we do not know. */
export const BADGE_COLOURS: Readonly<Record<Risk, string>> = {
  low: "#0b6156",
  medium: "#7d5000",
  high: "#a83800",
  critical: "#900f23",
};

/** Widths of the words at 12 px, which `textLength` holds whatever font the reader has. */
const WORD_WIDTHS: Readonly<Record<Risk, number>> = { low: 22, medium: 48, high: 26, critical: 42 };
const TITLE = "MCP tool risk";
const TITLE_WIDTH = 78;
const MARK_WIDTH = 30;
const PADDING = 8;

/** A self-contained SVG that says a risk level by colour, shape and word. */
export function badgeSvg(risk: Risk): string {
  const { path, glyph, label } = MARKS[risk];
  const left = TITLE_WIDTH + 2 * PADDING;
  const width = left + MARK_WIDTH + WORD_WIDTHS[risk] + PADDING;
  const text = `fill="#ffffff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="12"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="24" viewBox="0 0 ${width} 24" role="img" aria-label="MCP tool: ${label.toLowerCase()}">`,
    `<title>MCP tool: ${label.toLowerCase()}</title>`,
    `<path fill="#1b1a16" d="M3 0h${left - 3}v24H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/>`,
    `<path fill="${BADGE_COLOURS[risk]}" d="M${left} 0h${width - left - 3}a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3h-${width - left - 3}z"/>`,
    `<text ${text} x="${PADDING}" y="16" textLength="${TITLE_WIDTH}">${TITLE}</text>`,
    `<g transform="translate(${left + PADDING} 4) scale(.667)"><path fill="#ffffff" d="${path}"/><path fill="none" stroke="${BADGE_COLOURS[risk]}" stroke-width="2.4" d="${glyph}"/></g>`,
    `<text ${text} x="${left + MARK_WIDTH}" y="16" textLength="${WORD_WIDTHS[risk]}">${risk}</text>`,
    "</svg>",
    "",
  ].join("\n");
}
