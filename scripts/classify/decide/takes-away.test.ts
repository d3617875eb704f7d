import { describe, expect, test } from "vitest";
import type { Category, Risk, Tool } from "../../../src/schemas/record.ts";
import { rateAlone, rateTools, schemaOf } from "../fixture.ts";

type Case = [name: string, description: string, category: Category, rest?: Partial<Tool>];

const string = { type: "string" };

function check(cases: Case[]) {
  test.each(cases)("%s: %s", (name, description, category, rest) => {
    expect(rateAlone(name, description, rest).category).toBe(category);
  });
}

describe("what stood before and is gone makes a tool Destructive", () => {
  check([
    ["unlock_door", "Unlocks a door.", "destructive"],
    ["unblock_user", "Unblocks a user.", "destructive"],
    ["disable_branch_protection", "Disables the protection of a branch.", "destructive"],
    ["block_user", "Blocks a user.", "destructive"],
    ["decline_invitation", "Declines an invitation.", "destructive"],
    ["review_request", "Approves or denies a pending access request.", "destructive"],
    ["leave_group", "Leaves a group.", "destructive"],
    ["detach_policy", "Detaches a policy from a role.", "destructive"],
    ["kill_process", "Kills a process.", "destructive"],
    ["release_ip_address", "Releases an address.", "destructive"],
    ["transfer_repository", "Transfers a repository to another owner.", "destructive"],
    ["merge_contacts", "Merges two contacts.", "destructive"],
  ]);
});

describe("a look-alike that takes nothing away does not", () => {
  check([
    ["unstar_repository", "Unstars a repository.", "write"],
    ["disable_rule", "Disables a rule.", "write"],
    ["toggle_protection", "Enables or disables the protection of a branch.", "write"],
    ["block_time", "Blocks time in a calendar.", "write"],
    ["decline_event", "Declines a meeting.", "write"],
    ["leave_comment", "Leaves a comment.", "write"],
    ["assign_issue", "Assigns an issue to somebody or unassigns it.", "write"],
    ["stop_machine", "Stops a machine.", "execute"],
    ["publish_release", "Releases a version.", "write"],
    ["merge_pdfs", "Merges PDF files into a new one.", "write"],
  ]);
});

describe("replacing a whole", () => {
  check([
    ["set_labels", "Replaces all labels of an issue.", "destructive"],
    ["update_members", "Updates a list by replacing all members.", "destructive"],
    ["write_file", "Writes text to a file.", "destructive"],
    ["write_file", "Appends text to a file.", "write"],
    ["write_note", "Writes a note.", "write"],
    ["update_member", "Updates a member.", "write"],
    ["replace_background", "Replaces the background of an image.", "write"],
  ]);
});

describe("a description that lists removal among the acts", () => {
  check([
    ["update_members", "Changes a group. Use it to add or remove members.", "destructive"],
    ["scale_app", "Scale an app by adding or removing machines.", "destructive"],
    ["webhooks", "Webhook management - create, update, delete webhooks.", "destructive"],
    ["update_page", "Updates a page. It does not update or delete comments.", "write"],
    ["update_page", "Updates a page. Ask before updating or deleting it.", "write"],
    ["get_changes", "Gets what was done to create, update or delete pages.", "read"],
  ]);
});

describe("values that only text or a plain argument gives", () => {
  const enumOf = (...values: string[]) => ({ type: "string", enum: values });
  check([
    [
      "label_write",
      "Works on labels.",
      "destructive",
      { inputSchema: schemaOf({ method: enumOf("create", "update", "delete") }) },
    ],
    [
      "manage_links",
      "Manages links. Args: action: One of 'list', 'create', 'drop'.",
      "destructive",
    ],
    ["manage_pipeline", "Use action='list' to look, action='delete' to clear up.", "destructive"],
    ["proxy", "Proxies requests. method: HTTP method (GET, POST, PUT, DELETE)", "destructive"],
    [
      "manage_site",
      "Manages a site.",
      "destructive",
      { inputSchema: schemaOf({ action: { ...string, description: "create/update/delete" } }) },
    ],
    ["create_policy", "Creates a policy (action: accept/drop/reject).", "write"],
  ]);

  test("of a name that manages are never taken for reading only", () => {
    expect(rateAlone("manage_status", "Status and overview of all backups.").category).not.toBe(
      "read",
    );
  });
});

describe("the level", () => {
  const levels: [string, string, Risk][] = [
    ["unlock_door", "Unlocks a door.", "high"],
    ["kill_process", "Kills a process.", "high"],
    ["kill_process", "Kills a process. This cannot be undone.", "critical"],
    ["transfer_repository", "Transfers a repository to another owner.", "critical"],
    ["set_labels", "Replaces all labels of an issue.", "critical"],
  ];
  test.each(levels)("of %s (%s) is %s", (name, description, risk) => {
    expect(rateAlone(name, description).risk).toBe(risk);
  });

  test("names what goes in the rationale, and not that something is deleted", () => {
    const [rating] = rateTools({ name: "unlock_door", description: "Unlocks a door." });
    expect(rating?.rationale).toContain("What goes is a guard");
    expect(rating?.rationale).not.toMatch(/delet/iu);
  });
});
