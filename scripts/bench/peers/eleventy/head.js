import { block, cta, each, field, html, line, mark, words } from "./parts.js";

export const sheetHead = (site, v) => `
<header class="sheet-head edge-${v.risk}">
  <nav class="breadcrumb" aria-label="Breadcrumb"><ol>
    <li><a href="/tools/">Servers</a></li>
    <li><a href="/tools/${v.server}/">${line(v.label)}</a></li>
    <li><span aria-current="page">${line(v.name)}</span></li>
  </ol></nav>
  <div class="title-row">
    ${mark(site, v.risk, " large")}
    <div>
      <p class="class-line">
        <a class="level level-${v.risk}" href="/risk/${v.risk}/"><span data-field="risk" data-value="${v.risk}">${site.levels[v.risk]}</span> risk</a>
        <a href="/category/${v.category}/"><span data-field="category" data-value="${v.category}">${site.labels[v.category]}</span></a>
        <span class="on">on <a href="/tools/${v.server}/">${line(v.label, field(v.label))}</a></span>
      </p>
      <h1 class="identifier" data-field="name" data-u="name" dir="auto">${html(v.name.t)}</h1>
    </div>
  </div>
  ${description(v)}
  <p class="reading">Recommended: ${words(v.control.short)}</p>
  <p class="actions">${cta(site, v)}<button class="needs-scripts" type="button" data-copy="policy">Copy policy.json</button><a class="quiet" href="#control">Read the policy</a></p>
</header>`;

const description = ({ text, folded, caption }) =>
  text
    ? `<figure class="quote${folded ? " folded" : ""}"><figcaption>${caption}</figcaption>${block(text, field(text))}${folded ? `<label class="unfold"><input type="checkbox"> Show all ${folded} characters</label>` : ""}</figure>`
    : `<p class="empty">The author supplied no description.</p>`;

export const record = (site, v) => `
<aside class="record" aria-label="Record">
  <nav class="contents" aria-label="On this page">
    <a href="#why">Why</a><a href="#parameters">Parameters</a><a href="#control">Policy</a>
    <a href="#approve">Approval</a><a href="#related">Related</a><a href="#questions">Questions</a>
  </nav>
  <dl>
    ${row("Server", `<a href="/tools/${v.server}/">${line(v.label)}</a>`)}
    ${v.tooltitle ? row("Title", line(v.tooltitle)) : ""}
    ${row("Category", `<a href="/category/${v.category}/">${site.labels[v.category]}</a>`)}
    ${row("Risk", `<a href="/risk/${v.risk}/">${site.levels[v.risk]}</a>`)}
    ${row("Basis", v.basis)}
    ${row("Certainty", `${v.certainty}, <a href="/guides/how-ratings-are-made/">how this is made</a>`)}
    ${row("Parameters", counted(v.parameters))}
    ${row("Declared hints", hints(v.hints))}
    ${row("Unchanged since", "not known")}
    <div><dt>Fingerprint</dt><dd class="identifier fingerprint" title="SHA-256 of name, description and input schema">
      <span data-fingerprint>${v.fingerprint}</span>
      <div class="needs-scripts" data-compare${v.parameters.schema ? " data-schema" : ""}><button type="button">Compare with what your client sees</button></div>
    </dd></div>
  </dl>
  <dl class="facts">${each(v.facts, fact)}</dl>
</aside>`;

const row = (title, html) => `<div><dt>${title}</dt><dd>${html}</dd></div>`;

const counted = ({ schema, count, required }) => {
  if (!schema) return "not supplied";
  return count === 0 ? "none" : `${count} parameter${count === 1 ? "" : "s"}, ${required} required`;
};

const hints = (list) =>
  list.length > 0
    ? `<ul>${each(list, (hint) => `<li>${hint}</li>`)}</ul>`
    : "none; MCP then assumes that it may destroy things and reaches outside systems";

const fact = ({ title, link, shown, u, identifier, text }) =>
  link
    ? row(
        title,
        `<a class="foreign" data-u="${u}" href="${html(link)}" rel="nofollow noopener ugc">${html(shown)}</a>`,
      )
    : `<div><dt>${title}</dt><dd${identifier ? ' class="identifier"' : ""}>${line(text)}</dd></div>`;
