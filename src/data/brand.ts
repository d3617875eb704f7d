import { type BrandFiles, brandFiles } from "../brand/brand-files.ts";
import { siteFolder } from "../lib/content.ts";
import { SITE } from "./content.ts";
import { OWN, ROOT } from "./root.ts";

/** Logo, favicon and colours of the site's owner. */
export const BRAND: BrandFiles = await brandFiles(SITE.brand, siteFolder(ROOT, OWN));
