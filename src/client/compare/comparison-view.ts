import { hiddenCharacters } from "../../lib/hidden.ts";
import { listing, plain } from "../../policy/sentence.ts";
import { capitalise, count } from "../../policy/words.ts";
import { make } from "../../search/dom.ts";
import { foreign } from "../words.ts";
import type { Change, Comparison, Part } from "./comparison.ts";
import { type DiffLine, diffLines, linesOf, withContext } from "./line-diff.ts";

/** A screen's worth many times over; what is beyond is counted. */
const MOST_LINES = 400;

/** A comparison in words, each changed part as a line diff. */
export function comparisonNodes(
  comparison: Comparison,
  ratedFingerprint: string,
  copies: number,
): HTMLElement[] {
  return [
    ...verdict(comparison),
    ...(copies > 1
      ? [
          make(
            "p",
            "notice",
            `${copies} tools of this name are in what you pasted; the first one is compared.`,
          ),
        ]
      : []),
    fingerprints(ratedFingerprint, comparison.fingerprint),
    ...comparison.changes.flatMap(changeNodes),
  ];
}

function verdict({ same, changes, notCompared }: Comparison): HTMLElement[] {
  const parts = names(
    changes.map(({ part }) => part),
    "and",
  );
  const lines = (first: string, ...rest: string[]) => [
    make("p", "reading", first),
    ...rest.map((text) => make("p", "", text)),
  ];
  const missing = notCompared.map(
    (part) => `The record that was rated has no ${part}, so yours was not compared.`,
  );
  if (same)
    return lines("Same definition", "The fingerprints are equal: your client sees what was rated.");
  if (changes.length > 0)
    return lines(
      `Changed: the ${parts} ${changes.length === 1 ? "differs" : "differ"}`,
      "The rating and the policy of this page may not apply to what your client sees.",
      ...missing,
    );
  if (missing.length > 0)
    return lines(
      "Same as far as the record goes",
      ...missing,
      "The fingerprints cannot be equal then.",
    );
  return lines(
    "Changed, in a way that this page does not show",
    "The definitions differ in line ends, or in a blank description.",
  );
}

function names(parts: readonly Part[], joiner: "and" | "or"): string {
  return plain(
    listing(
      parts.map((part) => [part]),
      joiner,
    ),
  );
}

function fingerprints(rated: string, pasted: string): HTMLElement {
  const row = (term: string, text: string) =>
    make("div", "", make("dt", "", term), make("dd", "identifier fingerprint", text));
  return make("dl", "facts", row("Rated here", rated), row("Pasted", pasted));
}

function changeNodes({ part, texts }: Change): HTMLElement[] {
  const heading = make("h3", "", capitalise(part));
  if (!texts)
    return [
      heading,
      make(
        "p",
        "",
        "It differs. The schema is too long to be printed here, so it cannot be shown how.",
      ),
    ];
  const lines = withContext(diffLines(linesOf(texts.before), linesOf(texts.after)));
  const more = lines.length - MOST_LINES;
  const diff = make("div", "diff", ...lines.slice(0, MOST_LINES).map(lineNode));
  diff.tabIndex = 0;
  diff.setAttribute("role", "region");
  diff.setAttribute("aria-label", `Changes of the ${part}`);
  return [heading, diff, ...(more > 0 ? [make("p", "fine", `${count(more, "line")} more.`)] : [])];
}

function lineNode(line: DiffLine | null): HTMLElement {
  if (!line) return make("div", "diff-gap", "…");
  const { kind, text } = line;
  const hidden = hiddenCharacters(text);
  const words = foreign("definition-line", text);
  const note = hidden
    ? [
        make(
          "small",
          "hidden-note",
          `${count(hidden.count, "hidden character")}: ${hidden.codes.join(" ")}`,
        ),
      ]
    : [];
  if (kind === "same") return make("div", "", "  ", words, ...note);
  return kind === "added"
    ? make("ins", "", "+ ", words, ...note)
    : make("del", "", "− ", words, ...note);
}
