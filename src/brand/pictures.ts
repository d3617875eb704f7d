import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { imageMetadata } from "astro/assets/utils";
import type { Brand } from "../schemas/brand.ts";

/** Folder of the owner's content that site.yaml names pictures of. */
export const BRAND_FOLDER = "brand";
/** A logo is on every page; one that is larger was meant for print. */
const MOST_KIB = 100;

/** A picture of the owner, as it is published. */
export interface Picture {
  file: string;
  bytes: Buffer<ArrayBuffer>;
  /** CSS pixels. */
  width: number;
  height: number;
}

/** The fields of site.yaml that name a picture, with its file. */
export function pictureFields(brand: Brand): [field: string, file: string][] {
  const fields = {
    "brand.logo.file": brand.logo?.file,
    "brand.logo.dark": brand.logo?.dark,
    "brand.favicon": brand.favicon,
  };
  return Object.entries(fields).flatMap(([field, file]) => (file ? [[field, file]] : []));
}

/**
 * Reads a picture of the content folder; its name has been checked by the schema. Throws with what
 * is wrong: no file, a link, too large, not what its ending says, without a size, with a script.
 */
export async function readPicture(content: string, file: string): Promise<Picture> {
  const path = join(content, BRAND_FOLDER, file);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`there is no ${BRAND_FOLDER}/${file} in the content folder`);
  // A link could publish a file from anywhere on the machine.
  if (!found.isFile()) throw new Error(`${BRAND_FOLDER}/${file} is no file of its own`);
  if (found.size > MOST_KIB * 1024)
    throw new Error(
      `${BRAND_FOLDER}/${file} has ${Math.ceil(found.size / 1024)} KiB, at most ${MOST_KIB} are taken`,
    );
  const bytes = readFileSync(path);
  const ending = file.slice(file.lastIndexOf(".") + 1);
  const { width, height, format } = await imageMetadata(bytes, file).catch(() => {
    throw new Error(`${BRAND_FOLDER}/${file} is ${unreadable(ending)}`);
  });
  if (format !== ending)
    throw new Error(`${BRAND_FOLDER}/${file} holds ${format.toUpperCase()}: name it .${format}`);
  if (!(width > 0 && height > 0)) throw new Error(`${BRAND_FOLDER}/${file} has no size`);
  // An <img> runs none, but the file has an address of its own.
  if (ending === "svg" && /<script|\son\w+\s*=|javascript:/i.test(bytes.toString()))
    throw new Error(`${BRAND_FOLDER}/${file} has a script in it: save it as a plain SVG`);
  return { file, bytes, width, height };
}

function unreadable(ending: string): string {
  return ending === "svg"
    ? "no SVG with a viewBox, or with width and height"
    : `no picture of the form ${ending.toUpperCase()}`;
}
