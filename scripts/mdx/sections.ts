/** The sections of a tool page in reading order; each is a component of src/components/tool. */
export const SECTIONS = [
  "Head",
  "Record",
  "Does",
  "Why",
  "Parameters",
  "Control",
  "Approve",
  "Related",
  "Deeper",
  "Questions",
  "Closing",
] as const;

/** Body of every generated file: our own tags only, never a stranger's text. */
export const BODY = SECTIONS.map((name) => `<${name} page={frontmatter} />\n`).join("\n");
