// The page of a tool as src/components lays it out; line breaks and indentation are taken out before a run.
import { record, sheetHead } from "./head.js";
import { cta, each, html } from "./parts.js";
import {
  approve,
  closing,
  control,
  deeper,
  does,
  parameters,
  questions,
  related,
  why,
} from "./sections.js";

const SECTIONS = [
  sheetHead,
  record,
  does,
  why,
  parameters,
  control,
  approve,
  related,
  deeper,
  questions,
  closing,
];

export const render = ({ v, site }) => `<!DOCTYPE html>
<html lang="en" data-base="/" data-search-bundle="/s/">
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${html(v.title)} · ${site.brand.name}</title>
  <meta name="description" content="${html(v.description)}">
  <link rel="canonical" href="${v.canonical}">
  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
  <meta property="og:title" content="${html(v.title)}">
  <meta property="og:description" content="${html(v.description)}">
  <meta property="og:type" content="article">
  <meta property="og:url" content="${v.canonical}">
  <meta property="og:site_name" content="${site.brand.name}">
  <meta property="og:image" content="${site.origin}/og/${v.risk}.png">
  <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
  <meta name="twitter:card" content="summary_large_image">
  <script src="/theme.js"></script>
  ${each(v.ld, (json) => `<script type="application/ld+json">${json}</script>`)}
  <link rel="stylesheet" href="/assets/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site-header">
  <a class="brand" href="/">${site.brand.name}</a>
  <nav aria-label="Site"><ul>
    <li><a href="/tools/">Servers</a></li><li><a href="/risk/critical/">Risk</a></li>
    <li><a href="/attacks/">Attacks</a></li><li><a href="/guides/">Guides</a></li>
  </ul></nav>
  <a class="search-open" href="/search/" data-search-open>Search <kbd aria-hidden="true">/</kbd></a>
  <button class="theme-switch needs-scripts" type="button" data-theme-switch>Dark</button>
</header>
<main id="main">
<article class="sheet">
  ${v.turning ? '<span class="turning-names" hidden></span>' : ""}
  ${each(SECTIONS, (section) => section(site, v))}
</article>
<div class="action-bar">${cta(site, v)} <a class="quiet" href="#control">Policy</a></div>
</main>
<footer class="site-footer">
  <section class="contact" aria-labelledby="contact">
    <h2 id="contact">A question, or a rating that looks wrong?</h2>
    <p>Write to <a href="mailto:${site.contact.email}">${site.contact.email}</a>, and name the page.</p>
  </section>
  <p class="fine">Ratings are read from the definitions that servers publish, by rules and a small model; <a href="/guides/how-ratings-are-made/">how they are made</a>. Descriptions are the words of the tools' authors and are shown unchanged.</p>
  <p class="fine"><a href="/">${site.brand.name}</a> · <a href="/check/">check a configuration</a> · <a href="/catalogue.ndjson">catalogue.ndjson</a> · <a href="/llms.txt">llms.txt</a> · <a href="/schemas/policy.json">policy schema</a></p>
</footer>
${site.dialog}
<script type="module" src="/assets/script.js"></script>
</body></html>`;
