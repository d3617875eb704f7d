import { describe, expect, test } from "vitest";
import type { Tool } from "../../../src/schemas/record.ts";
import { rateTools, schemaOf } from "../fixture.ts";

function undoOf(...names: string[]) {
  return rateTools(...names.map((name) => ({ name }))).map(({ undo }) => undo);
}

describe("the sibling that takes a change back", () => {
  test.each([
    ["create_page", "delete_page"],
    ["add_label_to_issue", "remove_label_from_issue"],
    ["enableRule", "disableRule"],
    ["archive_project", "unarchive_project"],
    ["users_suspend", "users_unsuspend"],
    ["start_instances", "stop_instance"],
  ])("of %s is %s", (name, inverse) => {
    expect(undoOf(name, inverse)[0]).toBe(inverse);
  });

  test("is not a creation: what was deleted does not come back with it", () => {
    expect(undoOf("delete_page", "create_page")[0]).toBeUndefined();
    expect(undoOf("delete_page", "restore_page")[0]).toBe("restore_page");
  });

  test("is not another object's", () => {
    expect(undoOf("create_page", "delete_user")[0]).toBeUndefined();
  });

  test("lowers a removal by one level", () => {
    const [remove] = rateTools(
      { name: "remove_label", description: "Removes a label." },
      { name: "add_label", description: "Adds a label." },
    );
    expect(remove).toMatchObject({ category: "destructive", risk: "high", undo: "add_label" });
  });
});

const INBOX: Tool = { name: "read_inbox", description: "Reads messages of the inbox." };
const SEND: Tool = { name: "send_message", description: "Sends a message." };
const SHELL: Tool = {
  name: "run_command",
  description: "Runs a shell command.",
  inputSchema: schemaOf({ command: { type: "string" } }),
};

describe("dangerous pairs", () => {
  test("join a private read and an outbound tool, from both sides", () => {
    const [inbox, send] = rateTools(INBOX, SEND);
    expect(inbox?.partners.map(({ tool }) => tool)).toEqual(["send_message"]);
    expect(send?.partners.map(({ tool }) => tool)).toEqual(["read_inbox"]);
  });

  test("join text from outside and a tool that runs what it is given", () => {
    const [inbox] = rateTools(INBOX, SHELL);
    expect(inbox?.partners.map(({ tool }) => tool)).toEqual(["run_command"]);
  });

  test("are three a tool at most", () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...SEND,
      name: `send_message_${index}`,
    }));
    expect(rateTools(INBOX, ...many)[0]?.partners).toHaveLength(3);
  });

  test("are none on a server that only looks things up", () => {
    expect(
      rateTools({ name: "get_weather" }, { name: "list_stations" }).flatMap(
        ({ partners }) => partners,
      ),
    ).toEqual([]);
  });
});

test("a server with eight times the tools takes no more than about eight times as long", () => {
  const server = (count: number) =>
    Array.from({ length: count }, (_, index) => [
      { ...SEND, name: `send_message_${index}` },
      { ...INBOX, name: `read_inbox_${index}` },
    ]).flat();
  const processorTime = (tools: Tool[]) => {
    const start = process.cpuUsage();
    rateTools(...tools);
    return process.cpuUsage(start).user;
  };
  const [small, large] = [server(400), server(3200)];
  processorTime(small);
  const least = Math.min(processorTime(small), processorTime(small), processorTime(small));
  expect(Math.min(processorTime(large), processorTime(large))).toBeLessThan(least * 32);
});
