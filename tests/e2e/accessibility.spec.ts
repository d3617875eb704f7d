import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { PAGES } from "./pages.ts";

for (const theme of ["light", "dark"] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });
    for (const [name, path] of PAGES) {
      test(`axe finds nothing on the page of ${name}`, async ({ page }) => {
        await page.goto(path);
        if (path.includes("?q=")) await page.locator("[data-search-result]").first().waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(" ")}`,
        );
        expect(found).toEqual([]);
      });
    }
  });
}

for (const width of [360, 390, 820, 1440, 1920]) {
  test(`no page is wider than a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const [, path] of PAGES) {
      await page.goto(path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
}
