/** What frameworks, parsers and shells give a meaning, so that it turns up between other text. */
const TOKENS = [
  ...[
    "<script>",
    "</script>",
    "</title>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "<svg onload=x>",
    "<b>",
  ],
  ...["&amp;", "&#x3C;", "&lt", "&", "<", ">", '"', "'", "`", "=", "/>", "<%", "%>", "<?", "</p"],
  ...[
    "{",
    "}",
    "{{",
    "}}",
    "$\u007bx}",
    "{1+1}",
    "import a from 'b'",
    "export const c = 1",
    "<A b={c} />",
  ],
  ...[
    "---",
    "+++",
    "\n---\n",
    "---js\n",
    "key: value",
    "!!js/function",
    "*a",
    "&b",
    "|",
    ">-",
    "~",
  ],
  ...["__ASTRO_IMAGE_./x.png", "__ASTRO_ASSET_IMAGE__a__", "__VITE_PUBLIC_ASSET__0__", "!~{000}~"],
  ...["__VITE_IS_MODERN__", "__VITE_PRELOAD__", "@@astro-renderers@@", "set:html", "client:load"],
  ...["___PAGEFIND_WEIGHT___10", "___END_PAGEFIND_WEIGHT___", "___PAGEFIND_ANCHOR___h2:0:id"],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "$&",
    "$1",
    "$`",
    "\\u0041",
    "\\",
    "%00",
    "%2e%2e",
    "..",
  ],
  ...[
    "javascript:x",
    "data:,x",
    "//x",
    "\r\n",
    "\r",
    "\n",
    "\t",
    "\ufeff",
    "\u202e",
    "\u2066",
    "\u200b",
  ],
  ...[
    "\u2028",
    "\u2029",
    "\u0085",
    "\u00ad",
    "\ufffd",
    "\uffff",
    "\ufffe",
    "\u{10ffff}",
    "\u{e0041}",
  ],
  ...[
    "e\u0301",
    "\u0301",
    "\u1100\u1161",
    "👩‍💻",
    "ﬁ",
    "ſ",
    "İ",
    "ß",
    "𝒜",
    "天",
    "ا",
    "\u001b[31m",
    "::error::",
  ],
];
const LAST_OF_PLANE_0 = 0xffff;
const LAST_CODE_POINT = 0x10ffff;
const MOST_ATOMS = 8;

/** A small seeded generator of numbers in [0, 1): xorshift. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Texts of any code points but NUL and lone surrogates, which no page can carry. */
export function randomTexts(random: () => number): () => string {
  const below = (end: number) => Math.floor(random() * end);
  const kinds = [
    () => TOKENS[below(TOKENS.length)] ?? "",
    () => TOKENS[below(TOKENS.length)] ?? "",
    () => codePoint(1 + below(0x9f)),
    () => codePoint(below(LAST_OF_PLANE_0 + 1)),
    () => codePoint(below(LAST_CODE_POINT + 1)),
    () => "word ",
  ];
  return () =>
    Array.from({ length: 1 + below(MOST_ATOMS) }, () => kinds[below(kinds.length)]?.() ?? "").join(
      "",
    );
}

function codePoint(code: number): string {
  const text = String.fromCodePoint(code);
  return code > 0 && text.isWellFormed() ? text : "x";
}
