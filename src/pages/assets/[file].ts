// The owner's logo, favicon and colours.
import type { APIRoute, GetStaticPaths } from "astro";
import type { BrandFile } from "../../brand/brand-files.ts";
import { BRAND } from "../../data/brand.ts";

const { logo, darkLogo, favicon, sheet } = BRAND;
const FILES = [logo, darkLogo, favicon, sheet].filter((file) => file !== undefined);

export const getStaticPaths = (() =>
  FILES.map(({ name, bytes }) => ({
    params: { file: name },
    props: { bytes },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<BrandFile, "bytes">> = ({ props }) => new Response(props.bytes);
