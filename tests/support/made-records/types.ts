import type { Made } from "./made.types.ts";

const NO_TEXTS: readonly unknown[] = [0, 1.5, true, false, [], ["x"], {}, { toString: "x" }];
const UNCARRIABLE = ["a\0b", "\0", "\ud800", "a\udfff", "\udc00\ud800", "\ud83d x"];

const server = { id: "made/types", name: "Types" };
/** A record with one value changed: `path` is such as `tool.name`. */
function changed(path: string, value: unknown, name: string, rest: Omit<Made, "class">): Made {
  const record: { [part: string]: { [key: string]: unknown } } = {
    server: { ...server },
    tool: { name, description: "Sends one message." },
  };
  const [part = "", key = ""] = path.split(".");
  record[part] = { ...record[part], [key]: value };
  return { class: "type", ...record, ...rest };
}

/** Texts that decide whether there is a record. */
const REJECTING = ["server.id", "server.name", "tool.name", "tool.description"];
/** Texts that a page does without. */
const ASIDE = ["tool.title", "server.title"];
/** Texts that pages show, all of which have to be carried by HTML. */
const SHOWN = [
  ...REJECTING,
  ...ASIDE,
  "server.description",
  "server.package",
  "server.license",
  "server.version",
];

const ANNOTATIONS: readonly unknown[] = [
  ...[null, 0, "x", true, []],
  ...[
    { readOnlyHint: 1 },
    { readOnlyHint: "true" },
    { destructiveHint: null },
    { openWorldHint: [] },
  ],
  ...[{ idempotentHint: {} }, { readOnlyHint: 0, destructiveHint: "no" }],
];
const HARMLESS: readonly object[] = [
  ...[{}, { unknown: 1 }, { readOnlyHint: true, destructiveHint: true }, { title: "" }],
  ...[{ title: "x".repeat(512) }, { constructor: true }, { toString: "x" }],
  JSON.parse('{"__proto__":{"readOnlyHint":true}}'),
];

export function typeRecords(): Made[] {
  let count = 0;
  const next = (prefix: string) => {
    count += 1;
    return `${prefix}_${count}`;
  };
  const rejected = { expect: "reject" } as const;
  return [
    ...REJECTING.flatMap((path) =>
      [...NO_TEXTS, null].map((value) =>
        changed(path, value, next("type"), {
          why: `${path} is ${JSON.stringify(value)}`,
          ...rejected,
        }),
      ),
    ),
    ...ASIDE.flatMap((path) =>
      [...NO_TEXTS, null].map((value, i) => ({
        ...changed(path, value, next("aside"), { why: `${path} is no text`, warn: [path] }),
        // A server's details come from its first record.
        ...(path === "server.title" && { server: { id: `made/aside/${i}`, title: value } }),
      })),
    ),
    ...SHOWN.flatMap((path) =>
      UNCARRIABLE.map((value) =>
        changed(path, value, next("half"), { why: `${path} cannot be carried`, ...rejected }),
      ),
    ),
    ...[null, 0, "x", [], true].flatMap((value): Made[] => [
      { class: "type", why: "no server", server: value, tool: { name: next("no") }, ...rejected },
      { class: "type", why: "no tool", server, tool: value, ...rejected },
    ]),
    {
      class: "type",
      why: "an id is missing",
      server: { name: "x" },
      tool: { name: next("no") },
      ...rejected,
    },
    {
      class: "type",
      why: "an id is empty",
      server: { id: "" },
      tool: { name: next("no") },
      ...rejected,
    },
    { class: "type", why: "a name is missing", server, tool: { description: "x" }, ...rejected },
    ...ANNOTATIONS.map((annotations): Made => {
      const tool = { name: next("delete_annotated"), description: "Deletes a file.", annotations };
      return { class: "annotation", why: "bad annotations", warn: ["tool.annotations"], tool };
    }),
    ...HARMLESS.map((annotations): Made => {
      const tool = { name: next("delete_hinted"), description: "Deletes a file.", annotations };
      return { class: "annotation", why: "odd annotations", tool };
    }),
  ];
}
