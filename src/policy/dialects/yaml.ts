import type { Json } from "../../schemas/json.ts";

/** Characters that YAML takes for line ends or does not take raw. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** A map with keys of our own choosing or a stranger's, in the given order. */
export type YamlMap = readonly (readonly [string, Yaml])[];
export type Yaml = { map: YamlMap } | { list: readonly Yaml[] } | { value: Json };

/**
 * YAML 1.2 in block style. Every text, and every key that is not a plain lower-case word, stands
 * in double quotes with JSON's escapes: names such as `yes`, `1.0`, `*` or `a: b` stay names.
 */
export function yamlText(map: YamlMap): string {
  return mapLines(map).join("\n").concat("\n");
}

function mapLines(map: YamlMap): string[] {
  return map.flatMap(([key, node]) => {
    const name = /^[a-z]+(?:_[a-z]+)*$/.test(key) && !WORDS.has(key) ? key : yamlString(key);
    const lines = nodeLines(node);
    return "value" in node || isEmpty(node)
      ? [`${name}: ${lines.join("")}`]
      : [`${name}:`, ...lines.map((line) => `  ${line}`)];
  });
}

/** Plain words that some YAML reader takes for something else than text. */
const WORDS = new Set(["y", "n", "yes", "no", "on", "off", "true", "false", "null"]);

function nodeLines(node: Yaml): string[] {
  if ("value" in node) return [flow(node.value)];
  if ("map" in node) return isEmpty(node) ? ["{}"] : mapLines(node.map);
  if (isEmpty(node)) return ["[]"];
  return node.list.flatMap((item) =>
    nodeLines(item).map((line, index) => `${index === 0 ? "-" : " "} ${line}`),
  );
}

function isEmpty(node: Yaml): boolean {
  if ("value" in node) return false;
  return ("map" in node ? node.map : node.list).length === 0;
}

function flow(value: Json): string {
  if (typeof value === "string") return yamlString(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  return JSON.stringify(value).replace(UNPRINTABLE, escaped);
}

function yamlString(text: string): string {
  return JSON.stringify(text).replace(UNPRINTABLE, escaped);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
