import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { PAGES } from "./pages.ts";

// The rules of the HTML standard. Left out: matters of style that Astro decides, and the ones that
// forbid what is done on purpose (`tabindex` on blocks that scroll, titles that hold long names).
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: { "no-inline-style": "error", "no-implicit-close": "error" },
});

for (const [name, path] of PAGES) {
  test(`the HTML of the page of ${name} is valid`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const report = await validator.validateString(html);
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  });
}
