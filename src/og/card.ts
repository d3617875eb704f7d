import type { Node } from "@takumi-rs/core";
import { MARKS } from "../lib/marks.ts";
import type { Risk } from "../schemas/record.ts";
import { INK, INK_SOFT, ON_RISK, PAPER, RISK_COLOURS, RULE } from "./palette.ts";

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** What stands on a card; no tool is named, so that all tools of a level share one. */
export interface Card {
  brand: string;
  /** The small line beside the brand. */
  kind: string;
  headline: string;
  text: string;
  /** One mark large, or several in a row. */
  marks: readonly Risk[];
}

/** The tree that the image is drawn from. */
export function cardTree({ brand, kind, headline, text, marks }: Card): Node {
  const [first] = marks;
  const edge = marks.length === 1 && first ? RISK_COLOURS[first] : INK;
  const size = marks.length === 1 ? 210 : 190;
  return box({ width: "100%", height: "100%", backgroundColor: PAPER }, [
    box({ width: 28, height: "100%", backgroundColor: edge }),
    box({ flexDirection: "column", flexGrow: 1, padding: "56px 72px 52px 64px" }, [
      box({ justifyContent: "space-between", alignItems: "center" }, [
        words(brand, { fontSize: 34, fontWeight: 700, color: INK }),
        words(kind, { fontSize: 28, color: INK_SOFT }),
      ]),
      rule(INK, 3, 20),
      box({ flexGrow: 1, alignItems: "center", gap: 44 }, [
        box(
          { gap: 64, flexShrink: 0 },
          marks.map((risk) => mark(risk, size)),
        ),
        words(headline, { fontSize: 96, fontWeight: 700, color: INK }),
      ]),
      rule(RULE, 2, 0),
      words(text, { fontSize: 35, lineHeight: 1.35, color: INK, paddingTop: 24 }),
    ]),
  ]);
}

type Style = Record<string, string | number>;

function box(style: Style, children: Node[] = []): Node {
  return { type: "container", style: { display: "flex", ...style }, children };
}

/** The font that comes with the renderer draws Latin alone; other text would be a row of boxes. */
function words(text: string, style: Style): Node {
  return {
    type: "text",
    text: /^[ -~\u00a0-\u024f\u2010-\u2026]*$/u.test(text) ? text : "",
    style,
  };
}

function rule(backgroundColor: string, height: number, marginTop: number): Node {
  return box({ backgroundColor, height, marginTop, width: "100%" });
}

function mark(risk: Risk, size: number): Node {
  const { path, glyph } = MARKS[risk];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${size}" height="${size}"><path d="${path}" fill="${RISK_COLOURS[risk]}"/><path d="${glyph}" fill="none" stroke="${ON_RISK}" stroke-width="2.2"/></svg>`;
  return { type: "image", src: svg, width: size, height: size };
}
