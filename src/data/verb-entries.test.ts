import fc from "fast-check";
import { expect, it } from "vitest";
import { verbEntries } from "./verb-entries.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));
const summary = (names: readonly string[]) =>
  verbEntries(named(...names)).map(({ verb, pages }) => [verb, pages.map(({ name }) => name)]);

it("lists a tool under each verb of its name, the verb of most tools first", () => {
  expect(summary(["list_files", "create_or_update_file", "listUsers", "weather"])).toEqual([
    ["list", ["list_files", "listUsers"]],
    ["create", ["create_or_update_file"]],
    ["update", ["create_or_update_file"]],
  ]);
});

it("has no verb of another language, whose word would become an address", () => {
  expect(summary(["borrar_archivo", "删除文件", "../delete", "constructor"])).toEqual([
    ["delete", ["../delete"]],
  ]);
});

it("leaves out verbs of one or two tools in a large catalogue", () => {
  const many = Array.from({ length: 1000 }, (_, i) => `get_thing_${i}`);
  const names = [...many, "purge_a", "purge_b", "drop_a", "drop_b", "drop_c"];
  expect(verbEntries(named(...names)).map(({ verb }) => verb)).toEqual(["get", "drop"]);
});

it("makes addresses of plain letters, whatever the names are", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), (names) => {
      for (const { verb } of verbEntries(named(...names))) expect(verb).toMatch(/^[a-z-]+$/);
    }),
  );
});
