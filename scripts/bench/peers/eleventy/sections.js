import {
  block,
  code,
  cta,
  each,
  field,
  html,
  line,
  mark,
  name,
  reasons,
  sentences,
  words,
} from "./parts.js";

export const does = (site, v) => `
<section id="does">
  <h2>What ${name(v)} does on ${line(v.label)}</h2>
  <p>${words(v.lead)}</p>
  ${v.does ? actions(site, v.does) : ""}
</section>`;

const actions = (site, { named, parameter, rows }) => `
  <p>${named ? `It does several things; the argument <span class="identifier">${line(parameter)}</span> decides which:` : "It does several things; the description lists them:"}</p>
  <div class="scroll"><table class="actions-table">
    <thead><tr><th scope="col">Value</th><th scope="col">Rated</th>${named ? '<th scope="col">Under the policy</th>' : ""}</tr></thead>
    <tbody>${each(rows, (row) => `<tr><td class="identifier">${line(row.value)}</td><td>${mark(site, row.risk)} ${row.level}, ${row.category}</td>${named ? `<td>${row.closed}</td>` : ""}</tr>`)}</tbody>
  </table></div>`;

export const why = (site, v) => `
<section id="why">
  <h2>Why ${name(v)} needs a policy</h2>
  ${v.why.analysis ? analysis(v.why.analysis) : `<p data-field="rationale">${html(v.why.rationale)}</p>`}
  <p>${words(v.risknote)}</p>
  ${evidence(v.why)}
  ${v.why.rules.length > 0 ? `<p class="fine">Rules that fired: ${v.why.rules.map((rule) => `<code>${rule}</code>`).join(", ")}. <a href="/guides/how-ratings-are-made/">What rules look at</a></p>` : ""}
  ${v.why.marked ? marked(v.why.marked) : ""}
  ${v.why.missing.length > 0 ? `<h3>What would change this rating</h3><ul>${each(v.why.missing, (text) => `<li>${html(text)}</li>`)}</ul>` : ""}
  <h3>Attacks that use such access</h3>
  <ul class="attack-list" data-attacks>${each(site.attacks[v.category], ({ id, title, summary }) => `<li><a href="/attacks/${id}/">${html(title)}</a> <span class="soft">${html(summary)}</span></li>`)}</ul>
</section>`;

const analysis = ({ source, date, text, conflicts }) => `
  <figure class="quote">
    <figcaption>Analysis supplied with the record${source ? ` by ${line(source)}` : ""}${date ? `, ${line(date)}` : ""}</figcaption>
    ${block(text, field(text))}
  </figure>
  ${conflicts.length > 0 ? `<ul class="conflicts">${each(conflicts, (one) => `<li>${html(one)}</li>`)}</ul>` : ""}`;

const evidence = ({ evidence, paraphrases }) => `
  ${evidence.length > 0 ? `<figure class="quote evidence"><figcaption>Evidence, word for word from the definition</figcaption><ul>${each(evidence, ({ quote, source }) => `<li><span class="quote-mark">${line(quote, field(quote))}</span> <span class="soft">${source}</span></li>`)}</ul></figure>` : '<p class="empty">No words of the definition speak for this rating; it rests on what is missing.</p>'}
  ${paraphrases.length > 0 ? `<figure class="quote"><figcaption>Given as evidence, but not in the definition word for word</figcaption><ul>${each(paraphrases, (one) => `<li>${line(one)}</li>`)}</ul></figure>` : ""}`;

const marked = ({ lang, parts }) =>
  `<details class="marked"><summary>See it marked in the description</summary><div class="quote"><div class="foreign" data-u-marked="description" dir="auto"${lang ? ` lang="${lang}"` : ""}>${each(parts, (part) => (part.marked ? `<mark>${html(part.text)}</mark>` : html(part.text)))}</div></div></details>`;

export const parameters = (_, { parameters: { aside, schema, list, json } }) => `
<section id="parameters">
  <h2>Parameters</h2>
  ${each(aside, (one) => `<p class="notice" data-notice="${one.schema ? "schema" : "field"}">${html(one.text)}</p>`)}
  ${schema || aside.length > 0 ? "" : '<p class="empty">The definition has no input schema, so what a call can carry is unknown.</p>'}
  ${schema && list.length === 0 ? "<p>The definition names no parameters.</p>" : ""}
  ${list.length > 0 ? `<ol class="parameters">${each(list, parameter)}</ol>` : ""}
  ${json ? `<details class="schema"><summary>Input schema as JSON, ${json.lines}</summary>${block(json.text)}</details>` : ""}
</section>`;

const parameter = (one) => `
  <li data-parameter>
    <div class="parameter-name">${one.name ? line(one.name, field(one.name)) : '<bdi data-field="parameter-name" data-u="parameter-name"></bdi> <span class="empty">empty name</span>'}${one.required ? '<span class="required">required</span>' : ""}</div>
    <div class="soft">${one.type || line(one.odd)}</div>
    <div class="parameter-text">
      ${one.text ? block(one.text) : '<span class="empty">not described</span>'}
      ${one.values.length > 0 ? `<p class="values">One of: ${one.values.map((value) => line(value)).join(", ")}${one.more > 0 ? ` and ${one.more} more` : ""}</p>` : ""}
      ${one.default ? `<p class="values">Default: ${line(one.default)}</p>` : ""}
      ${each(one.notes, (note) => `<p class="risk-note">${html(note)}</p>`)}
    </div>
  </li>`;

export const control = (site, v) => `
<section id="control">
  <h2>How to control ${name(v)}</h2>
  <p class="reading">${words(v.control.short)}</p>
  ${code(v.control.text, " data-policy")}
  <h3>What it says</h3>
  <ul>${sentences(v.control.rules)}</ul>
  ${v.control.worst.length > 0 ? worst(v.control.worst) : ""}
  ${reasons(v.control.reasons)}
  ${v.control.supervised ? supervised(v.control.supervised) : ""}
  <details class="panel-root needs-scripts" data-tuner><summary>Tune this policy <span class="soft">caps and argument rules, with an address to share</span></summary></details>
  <details class="panel-root needs-scripts" data-try-call><summary>Try a call <span class="soft">arguments in, the decision and its rule out</span></summary></details>
  <h3>For other enforcers</h3>
  ${each(v.control.dialects, (one) => dialect(site.dialects[one.id], one))}
  <h3>Three steps</h3>
  <ol>
    <li>Register ${line(v.label)} in <a href="${site.gateway.url}" rel="noopener">${site.gateway.name}</a>, a gateway that checks every call before it reaches the server.</li>
    <li>Give it this policy, or the <a href="../policy.json">policy of the whole server</a>: a second policy replaces the first.</li>
    <li>Point your MCP client at the gateway's address instead of the server's.</li>
  </ol>
  <p class="actions">${cta(site, v)}</p>
</section>`;

const worst = (rows) =>
  `<table class="worst-case"><caption>The most calls one grant gets through</caption><thead><tr><th scope="col">In one</th><th scope="col">by the clock</th><th scope="col">across the turn of a window</th></tr></thead><tbody>${each(rows, ({ window, calls, across }) => `<tr><th scope="row">${window}</th><td>${calls}</td><td>${across}</td></tr>`)}</tbody></table><p class="fine">One grant is one token of one agent or client, with a budget of its own. Windows start on the clock, so a stretch of time can meet two of them.</p>`;

const supervised = (one) =>
  `<details class="supervised"><summary>If you must allow it: a second, tight policy</summary><p>${words(one.short)}</p>${code(one.text, " data-policy-variant")}<ul>${sentences(one.long)}</ul>${reasons(one.reasons)}</details>`;

const dialect = ({ name, file, cannot }, { text, reason }) =>
  `<details class="dialect"><summary>${name}, <code>${file}</code></summary>${text ? `${code(text)}<p class="label">What it cannot say</p><ul>${each(cannot, (one) => `<li>${html(one)}</li>`)}</ul>` : `<p class="notice">${html(reason)}</p>`}</details>`;

export const approve = (_, v) => `
<section id="approve">
  <h2>Before a person approves a call to ${name(v)}</h2>
  <p class="fine">On ${line(v.label)}. A policy does not ask anybody: approval is made in the client. This card is for whoever is asked there.</p>
  <h3>What to see in the call</h3>
  ${v.approve.groups.length > 0 ? `<dl class="reasons">${each(v.approve.groups, ({ paths, note }) => `<div>${each(paths, (path) => `<dt class="identifier">${path.map((part) => line(part)).join(" › ")}</dt>`)}<dd>${html(note)}</dd></div>`)}</dl>` : `<p>${v.approve.none}</p>`}
  ${v.approve.more ? `<p>${v.approve.more} with a note stand under Parameters.</p>` : ""}
  <h3>What to ask</h3>
  <ol>${sentences(v.approve.ask)}</ol>
  <h3>What to look for in the log afterwards</h3>
  <ul>${sentences(v.approve.log)}</ul>
  <button class="needs-scripts" type="button" data-print-card>Print this card</button>
</section>`;

export const related = (site, v) => {
  const { undo, partners, siblings, riskiest, alone, elsewhere } = v.related;
  const list = (items, after = () => "") =>
    `<ul class="tool-list">${each(items, (one) => `<li>${mark(site, one.risk)} <a class="identifier" href="/tools/${one.to}/">${line(one.name)}</a>${after(one)}</li>`)}</ul>`;
  return `
<section id="related" data-related>
  <h2>Related tools</h2>
  ${undo ? `<h3>What undoes it</h3>${list([undo])}` : ""}
  ${partners.length > 0 ? `<h3>More dangerous together</h3>${list(partners, ({ why, pair }) => ` <span class="why soft">${html(why)} <a href="${pair}">One policy for both</a></span>`)}<p class="fine">No policy sees that one call passes on what another returned. Two grants keep such a pair apart; where one agent needs both tools, each keeps its own rules in the policy for both.</p>` : ""}
  ${alone ? '<p class="empty">This is the only tool that the catalogue holds of this server.</p>' : ""}
  ${!alone && (siblings.length > 0 || riskiest.length === 0) ? "<h3>On the same server</h3>" : ""}
  ${siblings.length > 0 ? list(siblings) : ""}
  ${riskiest.length > 0 ? `<h3>Riskiest on the same server</h3>${list(riskiest)}` : ""}
  ${alone ? "" : `<p><a href="/tools/${v.server}/">All ${v.total} of ${line(v.label)}</a></p>`}
  ${elsewhere.length > 0 ? `<h3>Same name or purpose on other servers</h3>${list(elsewhere, ({ server, more }) => `<span class="soft"> on ${line(server)}</span>${more ? `<span class="soft">${more}</span>` : ""}`)}` : ""}
</section>`;
};

export const deeper = (site, v) => `
<section id="deeper">
  <h2>Go deeper</h2>
  <ul class="link-list">
    <li><a href="/risk/${v.risk}/">All tools of ${site.lower[v.risk]} risk</a></li>
    <li><a href="/category/${v.category}/">All ${site.labels[v.category]} tools</a></li>
    <li><a href="/tools/${v.server}/">${line(v.label)}: every tool, and one policy for all</a></li>
    ${each(site.guides, ({ id, title }) => `<li><a href="/guides/${id}/">${html(title)}</a></li>`)}
    <li><a href="/guides/">All guides</a></li>
    <li><a href="/attacks/">All attack patterns</a></li>
  </ul>
</section>`;

export const questions = (_, v) => `
<section id="questions" data-faq>
  <h2>Questions about ${name(v)}</h2>
  ${each(v.questions, ({ question, answer }) => `<details class="question"><summary>${words(question)}</summary><p>${answer.map(words).join(" ")}</p></details>`)}
</section>`;

export const closing = (site, v) => `
<section id="closing" class="closing">
  <h2>Put a limit on every call to ${line(v.label)}</h2>
  <p>The catalogue holds <a href="/tools/${v.server}/">${v.total} of this server</a>; one policy can cover all of them.</p>
  <ul class="counts">${each(v.counts, ({ risk, number }) => `<li>${mark(site, risk)} <span class="number">${number}</span> ${site.lower[risk]}</li>`)}</ul>
  <p class="actions">${cta(site, v)} <span class="soft">${html(site.cta.note)}</span></p>
</section>`;
