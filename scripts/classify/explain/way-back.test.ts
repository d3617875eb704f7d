import { describe, expect, test } from "vitest";
import { rateAlone, rateTools } from "../fixture.ts";

const BACK = "By its own description what goes can be brought back";
const sentences = ({ reasons }: ReturnType<typeof rateAlone>) =>
  reasons.map(({ text }) => text).join(" ");

describe("a deletion whose description names a way back", () => {
  test.each([
    ["Deletes a page by moving it to the trash.", "moving it to the trash"],
    ["Deletes a page. Moved to the recycling bin first.", "Moved to the recycling bin"],
    ["Deletes a page. A deleted page can be restored within a month.", "can be restored"],
    ["Deletes a page, which is recoverable later.", "recoverable"],
    ["Deletes a page. This is a soft delete.", "soft delete"],
    ["Deletes a page. The deletion is not permanent and can be recovered.", "can be recovered"],
    ["删除页面。页面会进入回收站。", "回收站"],
  ])("%s", (description, quote) => {
    const rating = rateAlone("delete_page", description);
    expect(sentences(rating)).toContain(BACK);
    expect(sentences(rating)).not.toMatch(/way back|only copy/u);
    expect(rating.risk).toBe("critical");
    expect(rating.missing.join(" ")).not.toContain("goes to a bin");
    expect(rating.evidence.some((one) => one.quote.includes(quote))).toBe(true);
  });
});

test.each([
  "Deletes a page that cannot be recovered.",
  "Deletes a page for good; it is not recoverable.",
  "Deletes a page instead of moving it to the trash.",
  "Deletes a page permanently or moves it to the trash.",
  "Empties the trash.",
  "Deletes pages from the trash.",
])("no way back is read into: %s", (description) => {
  const rating = rateAlone("delete_page", description);
  expect(sentences(rating)).not.toContain(BACK);
  expect(sentences(rateAlone("delete_page", "Moves a page to the trash."))).toContain(BACK);
});

test("a deletion that is said not to be permanent is not said to be for good", () => {
  const [rating] = rateTools({
    name: "delete_page",
    description: "Not permanent: deletes a page.",
  });
  expect(rating && sentences(rating)).not.toContain("for good");
});
