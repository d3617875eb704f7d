import type { Brand } from "../schemas/brand.ts";
import { GROUNDS, readable } from "./contrast.ts";

/**
 * The style sheet of the owner's colour. It may stand before or after the site's own: its selector
 * outweighs that of src/styles/tokens.css.
 */
export function accentSheet({ light, dark }: NonNullable<Brand["accent"]>): string {
  const accent = `light-dark(${light}, ${dark ?? readable("dark", light)})`;
  const [paper] = GROUNDS.dark;
  return `:root:root {
  --accent: ${accent};
  --focus: ${accent};
  --on-accent: light-dark(#ffffff, ${paper});
}
`;
}
