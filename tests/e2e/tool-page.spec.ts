import { expect, test } from "@playwright/test";

const NOTED = "/tools/pangu-immortal~qflow/qflow_task_batch/";

test("a hand-written note stands on its tool's page, with components in it", async ({ page }) => {
  await page.goto(NOTED);
  const note = page.locator("#note");
  await expect(note.getByRole("heading", { level: 2 })).toBeVisible();
  await expect(note.locator("[data-policy-variant]")).toContainText('"max": 5');
  await expect(note).toContainText("capped at 5 per minute and 100 per day");
  await expect(note.getByRole("link", { name: "other tools of the server" })).toHaveAttribute(
    "href",
    "/tools/pangu-immortal~qflow/",
  );
  // The tuner starts from the page's own policy, not from the one in the note.
  await page.getByText("Tune this policy").click();
  await expect(page.getByRole("spinbutton", { name: "per minute" })).toHaveValue("30");
});

test("a page has an image for links to it, by its level", async ({ page, request }) => {
  for (const [path, name] of [
    [NOTED, "medium"],
    ["/tools/modelcontextprotocol~server-memory/delete_entities/", "critical"],
    ["/", "site"],
  ] as const) {
    await page.goto(path);
    const url = await page.locator('meta[property="og:image"]').getAttribute("content");
    expect(url).toMatch(new RegExp(`^https?://[^/]+/og/${name}\\.png$`));
    const answer = await request.get(new URL(url ?? "").pathname);
    expect(answer.headers()["content-type"]).toBe("image/png");
    expect((await answer.body()).subarray(1, 4).toString("latin1")).toBe("PNG");
  }
});

test("every page type has a breadcrumb in its structured data that leads to pages", async ({
  page,
  request,
}) => {
  for (const path of [
    NOTED,
    "/tools/modelcontextprotocol~server-memory/",
    "/attacks/confused-deputy/",
    "/guides/writing-a-policy/",
  ]) {
    await page.goto(path);
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
    const list = texts
      .map((text) => JSON.parse(text))
      .find((one) => one["@type"] === "BreadcrumbList");
    for (const { item } of list.itemListElement)
      expect((await request.get(new URL(item).pathname)).status(), item).toBe(200);
  }
});
