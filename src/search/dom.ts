import { linePieces } from "./line-pieces.ts";

/** Elements are made here, and only of text and of our own names: nothing is parsed as HTML. */
type Child = Node | string;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

/** A stranger's text that breaks like a name: see linePieces. */
export function breakable(text: string): Child[] {
  return linePieces(text).flatMap((piece, i) => (i === 0 ? [piece] : [make("wbr", ""), piece]));
}

export function link(href: string, className: string, ...children: Child[]): HTMLAnchorElement {
  const element = make("a", className, ...children);
  element.href = href;
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function svg(tag: string, attributes: readonly (readonly [string, string])[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  return element;
}
