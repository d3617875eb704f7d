import matter from "gray-matter";

const refuse = (): never => {
  throw new Error("executable front matter is refused");
};

/** `key: JSON` lines, the only YAML our writer emits: a strict subset, read by JSON.parse alone. */
function parseJsonLines(text: string): object {
  const entries = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): [string, unknown] => {
      const colon = line.indexOf(": ");
      if (colon < 1) throw new Error("front matter lines are `key: JSON`");
      return [line.slice(0, colon), JSON.parse(line.slice(colon + 2))];
    });
  return Object.fromEntries(entries);
}

/**
 * Reads a generated MDX file: front matter of one `key: JSON` line each, and the body. This is the
 * only module that may import gray-matter (4.0.3), which runs `---js` fences, keeps a shared cache
 * when it gets no options, and resolves fence names such as `---constructor` on Object.prototype.
 * Throws on any other opening than a bare `---` line.
 */
export function readFrontMatter(text: string): { data: object; body: string } {
  if (!text.startsWith("---\n")) throw new Error("a bare --- line must open the file");
  const engines = {
    yaml: parseJsonLines,
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
  };
  const { data, content } = matter(text, { engines });
  return { data, body: content };
}

/**
 * Writes one line a key, values as ASCII-only JSON without `_ @ ! < > &`: no fence, tag or bundler
 * token of a stranger's text survives in the file, and every YAML reader gives the same value back.
 * Keys must be our own.
 */
export function writeFrontMatter(data: Map<string, unknown>, body: string): string {
  const lines = [...data]
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${asciiJson(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff_@!<>&]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
