import { describe, expect, test } from "vitest";
import { ratingSchema } from "../../src/schemas/rating.ts";
import { CATEGORIES, type Category, type Tool } from "../../src/schemas/record.ts";
import { rateAlone, rateTools, recordOf, schemaOf } from "./fixture.ts";
import { rateServer } from "./rate.ts";

type Case = [name: string, description: string, rest?: Partial<Tool>];

const CASES: Record<Category, Case[]> = {
  read: [
    ["list_charges", "Lists the charges of an account."],
    ["get_payment", "Returns one payment by its identifier."],
    ["searchDocuments", "Full-text search over documents."],
    ["get_delete_status", "Shows how far a deletion has come."],
    ["convert_units", "Convert a length from metres to feet."],
    ["users.list", "List users"],
    ["weather", "Current weather for a place."],
    ["list_deleted_items", "Lists items that were deleted."],
    ["run_query", "Runs a read-only SQL query; only SELECT statements are allowed."],
    ["whoAmI", ""],
    [
      "check_permissions",
      "Check whether a user may act.",
      { inputSchema: schemaOf({ operation: { type: "string", enum: ["read", "delete"] } }) },
    ],
  ],
  write: [
    ["create_issue", "Create an issue in a project."],
    ["toggle_pattern", "Enable or disable a pattern."],
    ["updateProfile", "Updates the profile of a user."],
    ["send_email", "Send an email to somebody."],
    ["convert_lead", "Turns a lead into a contact."],
    ["disable_rule", "Disables a detection rule."],
    ["archive_project", "Archives a project."],
    ["issue_comment_add", "Add a comment."],
    ["get_or_create_user", "Gets a user, or creates one."],
  ],
  execute: [
    ["scan_repo", "Start a scan of a repository."],
    [
      "run_command",
      "Runs a shell command.",
      { inputSchema: schemaOf({ command: { type: "string" } }) },
    ],
    ["restart_service", "Restarts a service."],
    ["deploy", "Deploys the application."],
    ["browser_click", "Click an element on the page."],
    ["generate_image", "Generate an image from a prompt."],
    [
      "execute_sql",
      "Execute a SQL statement.",
      { inputSchema: schemaOf({ sql: { type: "string" } }) },
    ],
    ["cancel_job", "Cancels a job that is running."],
    [
      "evaluate",
      "Evaluate a script in the page.",
      { inputSchema: schemaOf({ script: { type: "string" } }) },
    ],
  ],
  destructive: [
    ["delete_file", "Deletes a file."],
    ["removeMember", "Remove a member from a team."],
    ["drop_table", ""],
    ["manage_snapshots", "Create, update, or delete snapshots."],
    [
      "volume_admin",
      "Handles volumes.",
      { inputSchema: schemaOf({ action: { type: "string", enum: ["list", "create", "delete"] } }) },
    ],
    ["bulk_tool", "Permanently deletes all entries."],
    ["write_file", "Create a new file or completely overwrite an existing file."],
    ["find_and_delete", "Finds entries and deletes them."],
  ],
  financial: [
    ["send_funds", "Send funds to an address."],
    ["refund_order", "Refunds an order."],
    ["create_payment", "Creates a payment."],
    ["place_order", "Place a limit order on the exchange."],
    ["buy_shares", ""],
    ["cancel_subscription", "Cancel the subscription of a customer; billing stops."],
  ],
};

describe.each(CATEGORIES)("tools that are %s", (category) => {
  test.each(CASES[category])("%s is rated so", (name, description, rest) => {
    expect(rateAlone(name, description, rest).category).toBe(category);
  });

  test("have fixtures", () => {
    expect(CASES[category].length).toBeGreaterThan(4);
  });
});

describe("every fixture", () => {
  const ratings = Object.values(CASES).flatMap((cases) =>
    cases.map(([name, description, rest]) => ({
      name,
      rating: rateAlone(name, description, rest),
    })),
  );

  test.each(ratings)("$name keeps the schema of a rating", ({ rating }) => {
    expect(ratingSchema.safeParse(rating).error).toBeUndefined();
  });

  test.each(ratings)("$name has a rationale of two to four whole sentences", ({ rating }) => {
    const sentences = rating.rationale.split(/(?<=\.)\s/u);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
    for (const sentence of sentences) expect(sentence).toMatch(/^["A-Z].*\.$/u);
  });

  test.each(ratings)(
    "$name has a rationale without the words of a scale or of a classifier",
    ({ rating }) => {
      expect(rating.rationale).not.toMatch(
        /\b(?:low|medium|high|critical|read|write|execute|destructive|financial|confidence|severity|classified|safe)\b/iu,
      );
    },
  );
});

describe("a tool that does several things", () => {
  test("takes the highest category among the values of its selector and lists them", () => {
    const inputSchema = schemaOf({
      action: { type: "string", enum: ["list", "update", "delete"] },
    });
    const rating = rateAlone("manage_keys", "Manages keys.", { inputSchema });
    expect(rating.category).toBe("destructive");
    expect(rating.actions).toEqual({
      parameter: "action",
      values: [
        { value: "list", category: "read", risk: "low" },
        { value: "update", category: "write", risk: "medium" },
        { value: "delete", category: "destructive", risk: "critical" },
      ],
    });
  });

  test("reads HTTP methods as what they do", () => {
    const inputSchema = schemaOf({ method: { type: "string", enum: ["GET", "POST", "DELETE"] } });
    expect(
      rateAlone("http_request", "Makes a request.", { inputSchema }).actions?.values.map(
        ({ category }) => category,
      ),
    ).toEqual(["read", "write", "destructive"]);
  });

  test("reads the values that an argument lists without quotes", () => {
    const inputSchema = schemaOf({
      operation: { type: "string", description: "One of: list, create or delete." },
    });
    expect(
      rateAlone("volume_tool", "Works with volumes.", { inputSchema }).actions?.values.map(
        ({ value, category }) => [value, category],
      ),
    ).toEqual([
      ["list", "read"],
      ["create", "write"],
      ["delete", "destructive"],
    ]);
  });

  test("lets the method decide what a plain request does", () => {
    const inputSchema = schemaOf({ method: { type: "string", enum: ["GET", "DELETE"] } });
    expect(rateAlone("make_request", "Makes a request.", { inputSchema }).category).toBe(
      "destructive",
    );
    expect(rateAlone("create_mock", "Creates a mock.", { inputSchema }).category).toBe("write");
  });

  test("takes execute beside a preparing value for its own act", () => {
    const inputSchema = schemaOf({ mode: { type: "string", enum: ["preview", "execute"] } });
    expect(rateAlone("create_invoice_item", "Creates an item.", { inputSchema }).category).toBe(
      "write",
    );
  });
});

describe("the author's hints", () => {
  test("never lower a rating", () => {
    const rating = rateAlone("delete_everything", "Deletes all data.", {
      annotations: { readOnlyHint: true },
    });
    expect(rating).toMatchObject({ category: "destructive", risk: "critical" });
    expect(rating.reasons.map(({ rule }) => rule)).toContain("hint-contradicted");
  });

  test("raise the level of a change that they call destructive", () => {
    expect(rateAlone("update_page", "Updates a page.").risk).toBe("medium");
    expect(
      rateAlone("update_page", "Updates a page.", { annotations: { destructiveHint: true } }).risk,
    ).toBe("high");
  });

  test("settle what nothing else settles, and are named as the basis", () => {
    const bare = rateAlone("frobnicate");
    expect(bare).toMatchObject({ category: "execute", basis: "name" });
    expect(
      rateAlone("frobnicate", undefined, { annotations: { readOnlyHint: true } }),
    ).toMatchObject({ category: "read", basis: "annotations" });
    expect(
      rateAlone("frobnicate", undefined, { annotations: { destructiveHint: true } }),
    ).toMatchObject({ category: "destructive", basis: "annotations" });
  });
});

describe("what a rating rests on", () => {
  test("is told with each object named once, though a path names the many and the one", () => {
    const description = "Update the top-level information of the realm.";
    const { rationale } = rateAlone("put_admin_realms_realm", description);
    expect(rationale).toContain("the realm.");
    expect(rationale).not.toContain("realms");
  });

  test("is told without an object where the name goes on with a clause", () => {
    const description = "Checks if the authenticated user follows a target user.";
    const { rationale } = rateAlone("CHECK_IF_A_PERSON_IS_FOLLOWED", description);
    expect(rationale).toContain("It checks what it is asked for.");
  });

  test("is told without an object where the name has only a manner or a means", () => {
    const query = rateAlone("query_apl", "Query the datasets of the account using APL.");
    expect(query.rationale).toContain("It queries datasets.");
    const advanced = rateAlone("advanced_search");
    expect(advanced.rationale).toContain("It searches for what it is asked for.");
    const both = rateAlone("list_cookies", "Lists cookies. Works with the cookies of one site.");
    expect(both.rationale).toContain("It lists cookies.");
    const twice = rateAlone("ClickupApi.UpdateClickupList", "Update the details of a list.");
    expect(twice.rationale).toContain("It updates the list.");
  });

  test("tells a place that is searched from a thing that is searched for", () => {
    const sentence = (name: string, description: string) => rateAlone(name, description).rationale;
    expect(sentence("web_search", "Search the web for a term.")).toContain("It searches the web.");
    expect(sentence("search_google", "Search Google.")).toContain("It searches Google.");
    expect(sentence("search_code", "Search code on a host.")).toContain("It searches for code.");
    expect(sentence("search_users", "Search users.")).toContain("It searches for users.");
    expect(sentence("search_user", "Finds a user.")).toContain("It searches for the user.");
  });

  test("is quoted up to a word that a quote can end with", () => {
    const clause =
      "Removes all restrictions of comments, issues and requests from every one of the public";
    const long = `${clause} and of the most private repositories that belong to the user who is known`;
    const description = `${long} to the host by the name that the session has kept.`;
    const quotes = rateAlone("remove_restrictions", description).evidence.map(({ quote }) => quote);
    const [cut = ""] = quotes.filter((quote) => quote.startsWith("Removes"));
    expect(description).toContain(cut);
    expect(cut.length).toBeGreaterThan(100);
    expect(cut).not.toMatch(/ (?:the|of|to|that|and|is)$/u);
  });

  test("is the name where neither description nor schema is given, and the page is told so", () => {
    const rating = rateAlone("change_taskrun_state");
    expect(rating).toMatchObject({ category: "execute", risk: "high", basis: "name" });
    expect(rating.rationale).toContain("description says nothing");
    expect(rating.missing[0]).toMatch(/^A description/u);
  });

  test("is the name where the description only repeats it", () => {
    expect(rateAlone("delete_file", "delete_file").basis).toBe("name");
    expect(rateAlone("delete_file", "Description not available").basis).toBe("name");
  });

  test("is the schema where only parameters are given", () => {
    expect(
      rateAlone("delete_file", undefined, { inputSchema: schemaOf({ path: { type: "string" } }) })
        .basis,
    ).toBe("schema");
  });

  test("names a schema that was set aside as missing", () => {
    const record = recordOf(
      { name: "delete_file", description: "Deletes a file." },
      { setAside: [{ field: "tool.inputSchema", reason: "too deep" }] },
    );
    expect(rateServer([record])[0]?.missing.join(" ")).toContain("could not be used");
  });
});

test("ratings come in the order of the records", () => {
  const ratings = rateTools({ name: "delete_a" }, { name: "get_a" }, { name: "create_a" });
  expect(ratings.map(({ category }) => category)).toEqual(["destructive", "read", "write"]);
});
