import type { Made } from "./made.types.ts";
import { everywhere } from "./payloads.ts";

const TURNING = ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u061c"];
const UNSEEN = [
  ...["\u0001\u0002\u0007\u0008\u000b\u000c\u000e\u001b\u001f\u007f", "\u0080\u0085\u009b\u009f"],
  ...["\u00ad\u034f\u115f\u17b4\u180b\u180e", "\u200b\u200c\u200d\u200e\u200f", "\u2028\u2029"],
  ...["\u2060\u2061\u2064\u206a\u206f", "\ufe00\ufe0f\ufeff\ufff9\ufffb", "\u3164\uffa0\u2800"],
  ...[
    "\u{1d173}\u{1d17a}",
    "\u{e0001}\u{e0061}\u{e007f}",
    "\u{e0100}\u{e01ef}",
    "\ufffd\ufffe\uffff",
  ],
  ...[
    "\u{10ffff}\u{1fffe}",
    "\ue000\uf8ff\u{f0000}",
    "e\u0301\u0302\u0303".repeat(50),
    "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  ],
  ...[
    "\r",
    "\r\n\r",
    "a\rb",
    "\u0085x",
    "\u1e9e\u00df\u0130\u0131\u01c5",
    "\u0f0b\u0e01\u4e00\ud55c",
  ],
];
/** Runs that slow expressions, walkers and layouts repeat. */
const SLOW = [
  ...[
    "<",
    "&",
    '"',
    "'",
    "{",
    "}",
    "[",
    "(",
    "`",
    "*",
    "_",
    "> ",
    "~",
    "\\",
    "-",
    "=",
    "|",
    "#",
    "!",
  ],
  ...[
    "a",
    " ",
    "\t",
    "\n",
    "\u0301",
    "\u200b",
    "\u202e",
    "aA",
    "a.",
    "a@",
    "http://",
    "www.",
    "&#",
    "](",
    "${",
  ],
];
const NAMES = [
  ...[
    "search",
    "search search search search",
    "user_id",
    "getUserById",
    "HTTPServerURL",
    "a.b.c",
    "a/b/c",
  ],
  ...[
    "ns::fn",
    "$ref",
    "@scope/pkg",
    "C++",
    "c#",
    "-x",
    "++",
    "1",
    "42nd",
    "_private",
    "__dunder__",
  ],
  ...[
    "\u5929\u6c17\u4e88\u5831",
    "\u6771\u4eac\u90fd\u306e\u5929\u6c17",
    "\ub0a0\uc528\ub97c",
    "\u0e2d\u0e32\u0e01\u0e32\u0e28",
    "\u0645\u0631\u062d\u0628\u0627",
    "zero\u200bwidth",
  ],
  ...[
    "___PAGEFIND_WEIGHT___10",
    "___PAGEFIND_ANCHOR___h2:0:id",
    "___END_PAGEFIND_WEIGHT___",
    "<mark>x</mark>",
  ],
  ...[
    "&lt;img&gt;",
    "caf\u00e9",
    "cafe\u0301",
    "na\u00efve",
    "stra\u00dfe_x",
    "\ud835\udd4f",
    "\u{1f600}",
    "the",
    "get",
    "x".repeat(200),
  ],
];

export function textRecords(): Made[] {
  return [
    ...TURNING.map((mark, i) => everywhere("bidi", `user${mark}nimda`, i)),
    ...TURNING.map((mark, i) =>
      everywhere("bidi", `${mark}${mark}open \u2069\u202c`, TURNING.length + i),
    ),
    ...UNSEEN.map((text, i) => everywhere("unicode", `x${text}y`, i)),
    ...SLOW.map(
      (text, i): Made => ({
        class: "redos",
        why: `many times ${JSON.stringify(text)}`,
        tool: { name: `slow_${i}`, description: text.repeat(Math.floor(20_000 / text.length)) },
      }),
    ),
    ...SLOW.map(
      (text, i): Made => ({
        class: "redos",
        why: `a name of many ${JSON.stringify(text)}`,
        tool: { name: `n${i}${text.repeat(Math.floor(200 / text.length))}e`, description: "Runs." },
      }),
    ),
    ...NAMES.map(
      (name): Made => ({
        class: "search",
        why: `found by its name: ${JSON.stringify(name)}`,
        server: { id: "made/search", name: "Search" },
        tool: {
          name,
          description: "___PAGEFIND_WEIGHT___99 search user id ___END_PAGEFIND_WEIGHT___",
        },
      }),
    ),
  ];
}
