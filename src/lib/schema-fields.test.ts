import { expect, it } from "vitest";
import { siteSchema } from "../schemas/site.ts";
import { schemaFields } from "./schema-fields.ts";

it("tells every field of content/site.yaml with a sentence of its meaning", () => {
  const fields = schemaFields(siteSchema);
  expect(fields.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["brand", "brand.name", "cta.url", "contact.endpoint"]),
  );
  for (const { meaning } of fields) expect(meaning).toMatch(/^[A-Z].*\.$/);
  const optional = fields.filter(({ required }) => !required).map(({ path }) => path);
  expect(optional).toContain("contact.endpoint");
  expect(optional).not.toContain("brand.name");
});
