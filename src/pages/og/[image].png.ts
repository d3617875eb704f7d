import type { APIRoute, GetStaticPaths } from "astro";
import { RISK_WORDING, SITE } from "../../data/content.ts";
import { CARD_NAMES, type CardName, cardOf } from "../../og/cards.ts";
import { renderCard } from "../../og/render-card.ts";

export const getStaticPaths = (() =>
  CARD_NAMES.map((name) => ({
    params: { image: name },
    props: { name },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: CardName }> = async ({ props }) =>
  new Response(await renderCard(cardOf(props.name, { brand: SITE.brand, risks: RISK_WORDING })));
