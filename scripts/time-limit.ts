import { Failure } from "./failure.ts";

/**
 * A stage of 130,000 tools takes minutes. Longer than this it hangs: Pagefind 1.6 tries an unwritable
 * file again for ever.
 */
const MOST_MINUTES = Number(process.env["TOOL_PAGES_STAGE_MINUTES"] ?? 60);

/** Ends a stage that takes too long as a Failure. */
export async function withinLimit(stage: string, run: () => Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Failure(`${stage}: took longer than ${MOST_MINUTES} minutes`)),
    MOST_MINUTES * 60_000,
  );
  try {
    await Promise.race([run(), promise]);
  } finally {
    clearTimeout(timer);
  }
}
