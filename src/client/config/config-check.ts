import { MARKS } from "../../lib/marks.ts";
import { count } from "../../policy/words.ts";
import { RISKS, type Risk } from "../../schemas/record.ts";
import { type IndexedServer, serverIndexSchema } from "../../schemas/server-index.ts";
import { link, make, svg } from "../../search/dom.ts";
import { policyBlock } from "../policy-view.ts";
import { foreign } from "../words.ts";
import { type Finding, findingsOf } from "./findings.ts";
import { gatewayConfig } from "./gateway-config.ts";
import { type Ground, type Match, matchEntry } from "./match.ts";
import { type Entry, readConfig } from "./read-config.ts";

const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  package: "by its package",
  repository: "by its repository",
  name: "by its name alone, so it may be another server of that name",
};

/** Answers the form of /check/. All that it fetches is the list of all servers, once. */
export function mountConfigCheck(form: HTMLFormElement): void {
  const pasted = form.querySelector("textarea");
  const status = form.parentElement?.querySelector("[data-config-status]");
  const result = form.parentElement?.querySelector("[data-config-result]");
  const { index: indexUrl = "", base = "/" } = form.dataset;
  if (!pasted || !status || !result) return;
  const say = (text: string, ...nodes: Node[]) => {
    status.textContent = text;
    result.replaceChildren(...nodes);
  };
  let index: Promise<readonly IndexedServer[]> | undefined;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const read = readConfig(pasted.value);
    pasted.setAttribute("aria-invalid", String(!read.ok));
    if (!read.ok) return say(read.error);
    say("Comparing…");
    index ??= fetchIndex(indexUrl);
    try {
      const servers = await index;
      const matches = read.entries.map((entry) => ({ entry, match: matchEntry(entry, servers) }));
      say(summary(matches), ...answer(matches, base));
    } catch {
      index = undefined;
      say("The list of servers did not load. Try again.");
    }
  });
}

async function fetchIndex(url: string): Promise<readonly IndexedServer[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return serverIndexSchema.parse(await response.json());
}

interface Compared {
  entry: Entry;
  match: Match | undefined;
}

function summary(compared: readonly Compared[]): string {
  const known = compared.filter(({ match }) => match !== undefined).length;
  return `${count(compared.length, "server")}, ${known === 0 ? "none" : known} of them in this catalogue.`;
}

function answer(compared: readonly Compared[], base: string): Node[] {
  const block = policyBlock("The configuration with a gateway");
  block.show(gatewayConfig(compared.map(({ entry }) => entry)));
  return [
    ...compared.map((one) => entrySection(one, base)),
    make("h2", "", "The same list through a gateway"),
    make(
      "p",
      "",
      "A gateway checks every call against a policy. Address and token come from yours; the commands of today move into its own configuration.",
    ),
    block.element,
  ];
}

function entrySection({ entry, match }: Compared, base: string): HTMLElement {
  const findings = findingsOf(entry);
  const section = make("section", "config-entry", make("h2", "", foreign("key", entry.key)));
  if (match)
    section.append(
      make("p", "", `In the catalogue, found ${GROUND_WORDS[match.ground]}:`),
      make("ul", "", ...match.servers.map((server) => serverRow(server, base))),
    );
  else
    section.append(
      make("p", "empty", "Not in this catalogue: what its tools can do is not known here."),
    );
  if (findings.length > 0)
    section.append(
      make("h3", "", "What to change"),
      make("ul", "", ...findings.map((finding) => make("li", "", ...findingNodes(finding)))),
    );
  return section;
}

function serverRow([path, label, id, , , counts]: IndexedServer, base: string): HTMLElement {
  const url = `${base}tools/${encodeURI(path)}/`;
  const row = make("li", "", link(url, "", foreign("other-server", label)));
  if (id !== label) row.append(" ", make("span", "server-id", foreign("server-id", id)));
  const levels = RISKS.map((risk, i) => ({ risk, tools: counts[i] ?? 0 })).toReversed();
  const marks = levels
    .filter(({ tools }) => tools > 0)
    .map(({ risk, tools }) => make("li", "", mark(risk), ` ${tools} ${risk}`));
  row.append(
    make("ul", "counts", ...marks),
    link(`${url}policy.json`, "", "policy.json for the whole server"),
  );
  return row;
}

function mark(risk: Risk): SVGElement {
  const { path, glyph, label } = MARKS[risk];
  const element = svg("svg", [
    ["class", `mark mark-${risk}`],
    ["viewBox", "0 0 24 24"],
    ["role", "img"],
    ["aria-label", label],
  ]);
  element.append(
    svg("path", [["d", path]]),
    svg("path", [
      ["class", "glyph"],
      ["d", glyph],
    ]),
  );
  return element;
}

function findingNodes(finding: Finding): (Node | string)[] {
  return finding.map((part) =>
    typeof part === "string" ? part : make("code", "identifier", make("bdi", "", part.code)),
  );
}
