import type { APIRoute, GetStaticPaths } from "astro";
import { badgeSvg } from "../../lib/badge.ts";
import { RISKS, type Risk } from "../../schemas/record.ts";

export const getStaticPaths = (() =>
  RISKS.map((risk) => ({ params: { risk }, props: { risk } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ risk: Risk }> = ({ props }) => new Response(badgeSvg(props.risk));
