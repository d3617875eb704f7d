import { astro } from "./astro.ts";
import { eleventy } from "./eleventy.ts";
import { hugo } from "./hugo.ts";
import type { Peer } from "./peer.types.ts";

export const PEERS: readonly Peer[] = [hugo, eleventy, astro];
