// Pieces that the sections of the page share; each returns HTML.

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const html = (text) => String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);

export const each = (list, print) => list.map(print).join("");

const hidden = ({ hidden }) => (hidden ? `<small class="hidden-note">${html(hidden)}</small>` : "");

const language = ({ lang }) => (lang ? ` lang="${lang}"` : "");

export const line = (one, field = "") =>
  `<bdi class="foreign${one.turning ? " turning" : ""}" data-u="${one.u}"${field} dir="auto"${language(one)}>${html(one.t)}</bdi>${hidden(one)}`;

export const block = (one, field = "") =>
  `<div class="foreign" data-u="${one.u}"${field} dir="auto"${language(one)}>${html(one.t)}</div>${hidden(one)}`;

export const field = (one) => ` data-field="${one.u}"`;

const WORD = {
  t: ({ t }) => html(t),
  c: ({ t }) => `<code>${html(t)}</code>`,
  q: ({ t }) => `<q><bdi data-u="description">${html(t)}</bdi></q>`,
  i: ({ t, u }) => `<bdi class="identifier" data-u="${u}">${html(t)}</bdi>`,
  n: ({ t, u }) => `<bdi data-u="${u}">${html(t)}</bdi>`,
};

export const words = (parts) => each(parts, (part) => WORD[part.k](part));

export const name = ({ name }) => `<bdi class="identifier" data-u="name">${html(name.t)}</bdi>`;

export const mark = (site, risk, large = "") =>
  `<svg class="mark mark-${risk}${large}" viewBox="0 0 24 24" role="img" aria-label="${site.marks[risk].label}"><path d="${site.marks[risk].path}"></path><path class="glyph" d="${site.marks[risk].glyph}"></path></svg>`;

export const cta = (site, { cta, category }) =>
  `<a class="cta" data-cta href="${html(cta)}" rel="noopener">${site.ctas[category]} →</a>`;

export const code = (text, kind = "") =>
  `<div class="policy"><button class="copy" type="button" data-copy hidden>Copy</button><pre tabindex="0"${kind}><code>${html(text)}</code></pre></div>`;

export const reasons = (list) =>
  `<details><summary>Why each rule is there</summary><dl class="reasons">${each(list, ({ pointer, text }) => `<div><dt><code>${html(pointer)}</code></dt><dd>${html(text)}</dd></div>`)}</dl></details>`;

export const sentences = (list) => each(list, (parts) => `<li>${words(parts)}</li>`);
