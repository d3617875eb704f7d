import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { fingerprint } from "./fingerprint.ts";

const tool = {
  name: "send",
  description: "Sends.",
  inputSchema: { type: "object", properties: { to: { type: "string" } } },
};

it("is the SHA-256 of name, description and input schema in one canonical text", () => {
  const text = '{"description":null,"inputSchema":null,"name":"x"}';
  expect(fingerprint({ name: "x" })).toBe(createHash("sha256").update(text).digest("hex"));
});

it("stays the same where only the order of keys differs, or what no agent reads", () => {
  const inputSchema = { properties: { to: { type: "string" } }, type: "object" };
  const other = { ...tool, inputSchema, title: "T", annotations: { readOnlyHint: true } };
  expect(fingerprint({ ...other, outputSchema: { type: "object" } })).toBe(fingerprint(tool));
});

it("changes with every change of what an agent reads", () => {
  const changed = [
    tool,
    { ...tool, name: "Send" },
    { ...tool, description: "Sends. " },
    { ...tool, description: "" },
    { name: tool.name, inputSchema: tool.inputSchema },
    { name: tool.name, description: tool.description },
    { ...tool, inputSchema: {} },
    { ...tool, inputSchema: { ...tool.inputSchema, required: ["to"] } },
  ];
  expect(new Set(changed.map(fingerprint)).size).toBe(changed.length);
});
