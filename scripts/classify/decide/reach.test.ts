import { expect, test } from "vitest";
import { rateAlone, rateTools, schemaOf } from "../fixture.ts";

test.each([
  ["create_storage_key", "Creates a key for a store.", true],
  ["createauthtoken", "Create an auth token", true],
  ["add_config_token", "Adds a token.", true],
  ["create_translation_key", "Creates a key for translations.", false],
  ["add_emoji_key", "Adds a key.", false],
  ["create_hotkey", "Creates a hotkey.", false],
])("a key or a token that opens something is a secret: %s", (name, description, secret) => {
  const rules = rateAlone(name, description).reasons.map(({ rule }) => rule);
  expect(rules.includes("changes-secrets")).toBe(secret);
});

test("a link that is handed out brings in no text of others, a page that is fetched does", () => {
  const string = { type: "string" };
  const [link, page] = rateTools(
    { name: "get_upload_url", description: "Gets a link to upload to." },
    {
      name: "fetch_url",
      description: "Fetches a page.",
      inputSchema: schemaOf({ url: string }),
    },
    {
      name: "run_command",
      description: "Runs a command.",
      inputSchema: schemaOf({ command: string }),
    },
  );
  expect(link?.partners).toEqual([]);
  expect(page?.partners.map(({ tool }) => tool)).toEqual(["run_command"]);
});
