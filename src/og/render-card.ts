import { Renderer } from "@takumi-rs/core";
import { CARD_HEIGHT, CARD_WIDTH, type Card, cardTree } from "./card.ts";

/** The PNG of a card. Its font is part of the renderer: no file of the machine is read. */
export async function renderCard(card: Card): Promise<Buffer<ArrayBuffer>> {
  const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
  return new Renderer().render(cardTree(card), { ...size, format: "png" });
}
