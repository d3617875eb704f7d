import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

const sentence = (name: string, description = "") => rateAlone(name, description).reasons[0]?.text;

describe("the object in the sentence", () => {
  test.each([
    ["deletesecurityscheme", "Delete a security scheme", "It deletes the security scheme."],
    ["revokeinvite", "Revoke an invite", "It revokes the invite."],
    ["Plans_Retrieveaplan", "Retrieve a plan", "It retrieves the plan."],
    ["sequentialthinking", "Analyze problems by a thinking process.", "It analyzes problems."],
    ["genome_predictor", "Predicts variant effects on genes.", "It predicts variant effects."],
    ["list_branch", "Lists the branches of a repository.", "It lists branches."],
    ["add_or_update_label", "Add or update a label.", "It adds or updates a label."],
    ["describe_vpcs", "Describes VPCs.", "It describes VPCs."],
    ["transfer_eth", "Transfers ETH to an address.", "It transfers the ETH."],
    ["list_schemas", "Lists the schemas.", "It lists schemas."],
  ])("of %s: %s", (name, description, told) => {
    expect(sentence(name, description)).toBe(told);
  });

  test("is put in the plural where several are listed, and not where what is in one is", () => {
    expect(sentence("list_branch", "Lists branches.")).toBe("It lists branches.");
    expect(sentence("list_directory", "Lists files and directories.")).toBe(
      "It lists the directory.",
    );
  });
});

describe("a method of HTTP in the name", () => {
  test.each([
    ["put_realms_realm", "Update the top-level information of the realm.", "does-update"],
    ["put_object", "Put an object into a bucket.", "does-create"],
    ["put_groups_group_id", "", "does-create"],
  ])("says less than a description of a change: %s", (name, description, rule) => {
    const [reason] = rateAlone(name, description).reasons;
    expect(reason).toMatchObject({ rule });
    expect(reason?.text).toMatch(rule === "does-update" ? /^It updates / : /^It stores /);
  });
});

describe("a noun of the name that only looks like a verb", () => {
  test.each([
    ["agent_file", "Finds an agent.", /^It finds the agent\.$/u],
    ["html_to_text", "Convert HTML to plain text.", /^It converts the HTML\.$/u],
    ["threads_message_id", "", /plainly/u],
    ["capitalize_text", "Capitalize first letter of each word", /plainly/u],
  ])("is no verb of the sentence: %s", (name, description, told) => {
    expect(sentence(name, description)).toMatch(told);
  });
});

describe("where the name has no word left for it", () => {
  test.each([
    ["get", "Get a color palette for a theme.", "It fetches the color palette."],
    ["srem", "Removes a member from a set.", "It removes the member."],
    ["create", "Create a new color palette.", "It creates a color palette."],
    [
      "get_by_id",
      "Gets detailed information about an event by its number.",
      "It fetches the event.",
    ],
    ["get_by_id", "Retrieves a paginated list of color palettes.", "It fetches color palettes."],
    ["list_by_id", "Lists the accounts the agent may use.", "It lists accounts."],
    ["search", "Search for image sets by number.", "It searches for image sets."],
    ["search", "Search the web for answers.", "It searches the web."],
    ["remember", "Store a memory for later.", "It stores the memory."],
    ["lpop", "Remove and return the first element of a list.", "It removes the first element."],
    ["login", "Signs in with a password.", "It logs in."],
  ])("%s: %s", (name, description, told) => {
    expect(sentence(name, description)).toBe(told);
  });

  test.each([
    "Get nothing harmful from it.",
    "Get Verified official data.",
    "Get low prices here.",
    "Get current and past prices.",
    "Get user's names.",
    "Get the very long color palette name.",
    "Get started quickly.",
    "Get x<b>y</b>.",
  ])("a description that holds no plain noun is not repeated: %s", (description) => {
    expect(sentence("get", description)).toBe("It fetches what it is asked for.");
    expect(sentence("get", "Get prices.")).toBe("It fetches prices.");
  });
});

test("sentences end with a full stop and hold no more of a description than its plain words", () => {
  const verbs = fc.constantFrom("Get", "Create", "Delete a", "Search for", "Lists the");
  const parts = fc.array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("EVIL", "<b>", "nothing", "safe", "palette", "of", '"', "https://x.y"),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(verbs, parts, fc.constantFrom("get", "create", "xdel"), (verb, rest, name) => {
      const { reasons } = rateAlone(name, `${verb} ${rest.join(" ")}`, {
        inputSchema: schemaOf({}),
      });
      for (const { text } of reasons) expect(text).toMatch(/^[A-Z"][^\n]*\.$/u);
      expect(reasons[0]?.text).toMatch(/^[A-Z][A-Za-z ,'0-9;-]*\.$/u);
      expect(reasons[0]?.text).not.toMatch(/EVIL|nothing|safe/u);
    }),
  );
  expect(sentence("get", "Get a palette of it.")).toBe("It fetches the palette.");
});
