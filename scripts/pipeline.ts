import type { Stage } from "./stage.types.ts";

// Loaded one by one: a process of one stage needs half a second and 60 MiB less than one of all.
const STAGES = {
  catalogue: () => import("./catalogue/index.ts"),
  classify: () => import("./classify/index.ts"),
  templates: () => import("./templates/index.ts"),
  history: () => import("./history/index.ts"),
  mdx: () => import("./mdx/index.ts"),
  search: () => import("./search/index.ts"),
  pages: () => import("./pages/index.ts"),
  check: () => import("./check/index.ts"),
} satisfies Record<string, () => Promise<{ stage: Stage }>>;
export type StageName = keyof typeof STAGES;

/**
 * The steps of a build in order, each with the stages that run side by side: most take one core, and
 * the pages take all. The only file that knows all stages.
 */
export const STEPS: readonly (readonly StageName[])[] = [
  ["catalogue"],
  ["classify", "templates"],
  ["history"],
  ["mdx", "search"],
  ["pages"],
  ["check"],
];

/** Stages that have no work in a build of one shard. */
export const OF_THE_WHOLE: ReadonlySet<StageName> = new Set<StageName>(["search", "check"]);

/** The names of all stages, as they can be run one by one. */
export const STAGE_NAMES: readonly StageName[] = STEPS.flat();

/** Undefined where no stage has that name. */
export async function loadStage(name: string): Promise<Stage | undefined> {
  const known = STAGE_NAMES.find((one) => one === name);
  return known && (await STAGES[known]()).stage;
}

/** All stages in order. */
export async function loadStages(): Promise<Stage[]> {
  return Promise.all(STAGE_NAMES.map(async (name) => (await STAGES[name]()).stage));
}
