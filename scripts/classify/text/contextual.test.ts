import { describe, expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

describe("a verb in the light of what stands around it", () => {
  test.each([
    ["client_secret", "Generate a new secret for the client.", "write"],
    ["generate_password", "Generate a random password.", "read"],
    ["add_to_reminders", "Add deadlines to a list.\n\nArgs:\n  days: Number of days", "write"],
    ["add", "Sum.\nAdd two numbers.", "read"],
  ] as const)("%s is seen as what it does", (name, description, category) => {
    expect(rateAlone(name, description).category).toBe(category);
  });

  test("a change that opens a part of a name in one word is one", () => {
    const inputSchema = schemaOf({ id: { type: "string" }, subject: { type: "string" } });
    const said = 'Returns "true" if the subject was there.';
    expect(rateAlone("GroupsController_setSubject", said, { inputSchema }).category).toBe("write");
    expect(rateAlone("icons_set_list", "Lists a set of icons.", {}).category).toBe("read");
  });
});
