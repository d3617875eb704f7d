import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/**/*.test.ts"],
    // Some tests build a small site or start servers; two cores may be shared with others.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
