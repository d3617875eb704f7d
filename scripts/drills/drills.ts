import { BROWSER } from "./browser.ts";
import { DAMAGED_CATALOGUES } from "./damaged-catalogues.ts";
import type { Drill } from "./drill.types.ts";
import { ENVIRONMENT } from "./environment.ts";
import { KILLS } from "./kills.ts";
import { LARGE_CATALOGUES } from "./large.ts";
import { LIFE } from "./life.ts";
import { NO_ROOM } from "./no-room.ts";
import { OLD_FILES } from "./old-files.ts";
import { POWER_CUT } from "./power-cut.ts";
import { RANDOM_KILLS } from "./random-kills.ts";
import { TWO_BUILDS } from "./two-builds.ts";

/** All drills, by number. */
export const DRILLS: readonly Drill[] = [
  ...KILLS,
  ...RANDOM_KILLS,
  ...POWER_CUT,
  ...NO_ROOM,
  ...OLD_FILES,
  ...DAMAGED_CATALOGUES,
  ...TWO_BUILDS,
  ...LIFE,
  ...LARGE_CATALOGUES,
  ...ENVIRONMENT,
  ...BROWSER,
].sort((a, b) => a.number - b.number);
