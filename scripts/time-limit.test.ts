import { expect, it, vi } from "vitest";

it("ends a stage that hangs, and lets one be that does not", async () => {
  vi.stubEnv("TOOL_PAGES_STAGE_MINUTES", "0.0005");
  const { withinLimit } = await import("./time-limit.ts");
  const hanging = withinLimit("search", () => new Promise(() => {}));
  await expect(hanging).rejects.toThrow("search: took longer than 0.0005 minutes");
  await expect(withinLimit("search", async () => {})).resolves.toBeUndefined();
  vi.unstubAllEnvs();
});
