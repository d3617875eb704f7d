import { createHash } from "node:crypto";
import type { Brand } from "../schemas/brand.ts";
import { accentSheet } from "./accent-sheet.ts";
import { type Picture, readPicture } from "./pictures.ts";

/** A file of the owner's brand, as it is published. */
export interface BrandFile {
  /** Below /assets/: it ends in a hash of the bytes, so readers may keep it for ever. */
  name: string;
  bytes: Buffer<ArrayBuffer>;
}

/** A picture with the size that the page reserves for it, in CSS pixels. */
export interface BrandPicture extends BrandFile, Pick<Picture, "width" | "height"> {}

/** What the owner put in the place of ours; each part only where there is one. */
export interface BrandFiles {
  logo?: BrandPicture;
  darkLogo?: BrandPicture;
  favicon?: BrandFile & { type: string };
  sheet?: BrandFile;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["ico", "image/x-icon"],
]);

/** Reads the files that a brand names from the folder of its content. */
export async function brandFiles({ logo, favicon, accent }: Brand, content: string) {
  const files: BrandFiles = {};
  const read = async (role: string, file: string) => {
    const { bytes, width, height } = await readPicture(content, file);
    return { ...hashed(role, endingOf(file), bytes), width, height };
  };
  if (logo) files.logo = await read("logo", logo.file);
  if (logo?.dark !== undefined) files.darkLogo = await read("logo-dark", logo.dark);
  if (favicon !== undefined) {
    const type = TYPES.get(endingOf(favicon)) ?? "";
    files.favicon = { ...(await read("favicon", favicon)), type };
  }
  if (accent) files.sheet = hashed("accent", "css", Buffer.from(accentSheet(accent)));
  return files;
}

function hashed(role: string, ending: string, bytes: Buffer<ArrayBuffer>): BrandFile {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return { name: `${role}.${hash}.${ending}`, bytes };
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1);
}
