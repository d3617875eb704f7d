import type { Row } from "../bench.types.ts";
import { peers } from "./peers.ts";
import { rebuild } from "./rebuild.ts";
import { sizes } from "./sizes.ts";
import { stages } from "./stages.ts";
import { start } from "./start.ts";

/** Every group of figures, in the order of the table. */
export const ROWS: readonly Row[] = [stages, peers, sizes, rebuild, start];
