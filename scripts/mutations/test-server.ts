// A process that runs tests in its current folder as it is told: the runner is started once, since that
// takes longer than most of the tests.
import { resolve } from "node:path";
import { createVitest } from "vitest/node";
import { z } from "zod";

const askedSchema = z.object({
  tests: z.array(z.string()),
  only: z.string().optional(),
  /** Files that were changed since the run before. */
  changed: z.array(z.string()),
});

const vitest = await createVitest({
  root: process.cwd(),
  config: resolve("tests", "vitest.config.ts"),
  watch: false,
  reporters: [{}],
});
await vitest.standalone();

process.on("message", async (message) => {
  const { tests, only, changed } = askedSchema.parse(message);
  for (const file of changed) vitest.invalidateFile(resolve(file));
  if (only === undefined) vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(only);
  const specifications = await vitest.globTestSpecifications(tests);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules
    .filter((one) => !one.ok())
    .map(({ relativeModuleId }) => relativeModuleId);
  const ran = testModules.length === tests.length && unhandledErrors.length === 0;
  process.send?.({ failed: ran ? failed : tests });
});
process.send?.({ failed: [] });
