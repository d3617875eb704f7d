import { parse, type DefaultTreeAdapterTypes as Types, defaultTreeAdapter as tree } from "parse5";

/** One element of a page, as a browser's parser sees it. */
export interface Element {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** textContent. */
  text: string;
  children: number;
}

/** All elements of a page in document order. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  // One walk: the text of an element is that of its children, and no letter is looked at twice.
  const textOf = (node: Types.Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (!("childNodes" in node)) return "";
    const element = tree.isElementNode(node) ? elementOf(node) : undefined;
    if (element) elements.push(element);
    const text = node.childNodes.map(textOf).join("");
    if (element) element.text = text;
    return text;
  };
  textOf(parse(html));
  return elements;
}

function elementOf(node: Types.Element): Element {
  return {
    tag: node.tagName,
    attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
    text: "",
    children: node.childNodes.filter(tree.isElementNode).length,
  };
}

/** Tags and the names of their attributes, in document order: a page without its words. */
export function shapeOf(elements: readonly Element[]): string[] {
  return elements.map(({ tag, attributes }) => [tag, ...attributes.keys()].join(" "));
}

/**
 * A subtree as nested lists, without text of white space alone between elements of the top level;
 * `isRoot` picks its root.
 */
export function subtree(html: string, isRoot: (element: Types.Element) => boolean): unknown {
  const root = [...walk(parse(html))].filter(tree.isElementNode).find(isRoot);
  if (!root) return undefined;
  const blank = (node: Types.Node) => tree.isTextNode(node) && node.value.trim() === "";
  return root.childNodes.filter((node) => !blank(node)).map(plain);
}

function plain(node: Types.Node): unknown {
  if (tree.isTextNode(node)) return node.value;
  if (!tree.isElementNode(node)) return node.nodeName;
  const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`);
  return [node.tagName, attributes, ...node.childNodes.map(plain)];
}

function* walk(node: Types.Node): Generator<Types.Node> {
  yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child);
}
