import type { Made } from "./made.types.ts";

/** Addresses that run code, or may be taken for another address. */
const ADDRESSES = [
  ...["javascript:__PWNED__=1", "JaVaScRiPt:__PWNED__=1", " javascript:__PWNED__=1"],
  ...["\u0001javascript:__PWNED__=1", "\u001fjavascript:x", "java\tscript:x", "java\nscript:x"],
  ...[
    "javascript\u003a//https://e.invalid/%0a__PWNED__=1",
    "javascript&colon;x",
    "&#106;avascript:x",
  ],
  ...["jav&#x0A;ascript:x", "javascript&#58;x", "%6Aavascript:x", "\\u006aavascript:x"],
  ...["javascript:https://example.org/", "feed:javascript:x", "livescript:x", "mocha:x"],
  ...["data:text/html,<script>__PWNED__=1</script>", "DATA:text/html;base64,PHNjcmlwdD4="],
  ...[
    "data:image/svg+xml,<svg onload=x>",
    "vbscript:msgbox",
    "VbScRiPt:x",
    "blob:https://e.invalid/x",
  ],
  ...["file:///etc/passwd", "FILE:\\\\host\\x", "filesystem:https://e.invalid/x", "about:blank"],
  ...["view-source:https://e.invalid", "ws://e.invalid", "ftp://e.invalid/x", "tel:+1", "sms:1"],
  ...["mailto:a@e.invalid", "intent://x#Intent;end", "ms-word:ofe|u|https://e.invalid"],
  ...["chrome://settings", "git://e.invalid/x", "git+ssh://git@e.invalid/x.git", "ssh://e.invalid"],
  ...[
    "//e.invalid/x",
    "\\\\e.invalid/x",
    "/\\e.invalid",
    "///e.invalid",
    "/x",
    "x",
    "?x",
    "#x",
    "",
  ],
  ...[
    "https:/e.invalid",
    "https:e.invalid",
    "https:\\\\e.invalid",
    "http:///e.invalid",
    "https://",
  ],
  ...["https://user:pass@e.invalid/", "https://github.com@e.invalid/", "https://@e.invalid/"],
  ...[
    "https://e.invalid\\@github.com/",
    "https://github.com\u2044x.e.invalid/",
    "https://e.invalid:99999/",
  ],
  ...[
    "https://xn--80ak6aa92e.com/",
    "https://\u0430\u0440\u0440\u04cf\u0435.com/",
    "https://g\u0131thub.com/",
  ],
  ...[
    "https://e.invalid\u3002org/",
    "https://\uff45.invalid/",
    "https://e\u200b.invalid/",
    "https://1.1/",
  ],
  ...[
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:1.2.3.4]/",
    "https://[",
    "https://localhost/",
  ],
  ...["HTTPS://E.INVALID/", "hTTp://e.invalid/a b"],
  ...['https://e.invalid/"onclick="x', "https://e.invalid/'><b>", "https://e.invalid/<script>"],
  ...[
    "https://e.invalid/\u202egnp.exe",
    "https://e.invalid/%0d%0aSet-Cookie:x",
    "https://e.invalid/\n",
  ],
  ...["https://e.invalid/{x}", "https://e.invalid/?a=1&b=2&amp;c", "https://e.invalid/#__PWNED__"],
  ...[
    "https://e.invalid/../../x",
    "https://e.invalid/__VITE_IS_MODERN__",
    `https://e.invalid/${"x".repeat(9000)}`,
  ],
];
const NO_TEXTS = [5, null, true, [], ["https://e.invalid"], {}, { url: "https://e.invalid" }];

export function addressRecords(): Made[] {
  return [
    ...ADDRESSES.flatMap((address, i) => [
      of(`both: ${JSON.stringify(address)}`, `both_${i}`, {
        repository: address,
        homepage: address,
      }),
      inText(address, i),
    ]),
    ...NO_TEXTS.map((value, i) =>
      of(`no text: ${JSON.stringify(value)}`, `none_${i}`, { repository: value, homepage: value }),
    ),
  ];
}

function of(why: string, name: string, links: object): Made {
  return {
    class: "url",
    why,
    server: { id: `made/url/${name}`, name: "Addresses", ...links },
    tool: { name, description: "Opens it." },
  };
}

/** Text is never made a link. */
function inText(address: string, i: number): Made {
  const description = `See ${address} or [this](${address}) or <${address}>.`;
  return { class: "url", why: "in a text", tool: { name: `text_${i}`, description } };
}
