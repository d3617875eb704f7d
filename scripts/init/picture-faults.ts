import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { BRAND_FOLDER, pictureFields, readPicture } from "../../src/brand/pictures.ts";
import { readYaml } from "../../src/lib/yaml-file.ts";
import { siteSchema } from "../../src/schemas/site.ts";

/**
 * Faults of the pictures of a content folder whose other files are right: those that site.yaml names
 * and that cannot be shown, and those that it does not name. `paths` are its files.
 */
export async function pictureFaults(folder: string, paths: readonly string[]): Promise<string[]> {
  const place = `${basename(folder)}/site.yaml`;
  const site = paths.includes("site.yaml")
    ? readYaml(readFileSync(join(folder, "site.yaml"), "utf8"), siteSchema)
    : undefined;
  const named = site?.ok ? pictureFields(site.value.brand) : [];
  const faults: string[] = [];
  for (const [field, file] of named)
    await readPicture(folder, file).catch((error: Error) => {
      const line = site?.ok ? site.lineOf(field.split(".")) : 1;
      faults.push(`${place}:${line}: ${field}: ${error.message}`);
    });
  const used = new Set(named.map(([, file]) => `${BRAND_FOLDER}/${file}`));
  for (const path of paths)
    if (path.startsWith(`${BRAND_FOLDER}/`) && !used.has(path))
      faults.push(
        `${basename(folder)}/${path}: site.yaml names it nowhere; it has brand.logo.file, brand.logo.dark and brand.favicon for pictures`,
      );
  return faults;
}
