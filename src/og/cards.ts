import type { Brand } from "../schemas/brand.ts";
import { RISKS, type Risk } from "../schemas/record.ts";
import type { Card } from "./card.ts";

/** The names of the images, without their ending: one a level, and one for every other page. */
export const CARD_NAMES = [...RISKS, "site"] as const;
export type CardName = (typeof CARD_NAMES)[number];

interface Words {
  brand: Pick<Brand, "name" | "tagline">;
  risks: Readonly<Record<Risk, { label: string; meaning: string }>>;
}

export function cardOf(name: CardName, { brand, risks }: Words): Card {
  if (name === "site")
    return {
      brand: brand.name,
      kind: "Data sheets of MCP tools",
      headline: "",
      text: brand.tagline,
      marks: RISKS.toReversed(),
    };
  return {
    brand: brand.name,
    kind: "Data sheet of an MCP tool",
    headline: `${risks[name].label} risk`,
    text: risks[name].meaning,
    marks: [name],
  };
}
