import { DEFAULT_RISK, ratingMeaning } from "./category-words.ts";
import { DIALECTS } from "./dialects/index.ts";
import { theServer } from "./labels.ts";
import { capsText, worstCaseWords } from "./limit-words.ts";
import { canHide, canName } from "./nameable.ts";
import type { QuestionsInput } from "./questions.ts";
import type { Reading } from "./reading.ts";
import { listing, type Part, type Sentence, sentence } from "./sentence.ts";
import { article, capitalise, count } from "./words.ts";

/** A longer description is quoted where the page shows it, not again in an answer. */
const LONGEST_DESCRIPTION = 300;

export function purpose({ tool, server: { label }, rating }: QuestionsInput, name: Part) {
  const { category } = rating;
  const { description } = tool;
  const described: Sentence[] =
    description === undefined
      ? [sentence("Its author supplies no description")]
      : description.length <= LONGEST_DESCRIPTION
        ? [["In the words of its definition:"], [{ foreign: description, field: "description" }]]
        : [
            sentence(
              `Its definition describes it in ${count(description.trim().length, "character")}, quoted in full on this page`,
            ),
          ];
  return [
    ...described,
    sentence(
      name,
      ", from ",
      ...theServer(label),
      `, is rated ${article(category)} ${capitalise(category)} tool: one that ${ratingMeaning(rating)}`,
    ),
  ];
}

export function enforce(
  { policy, gateway, server: { label } }: QuestionsInput,
  { short }: Reading,
) {
  const names = { server: "" };
  const others = DIALECTS.filter(({ id }) => id !== "policy-json");
  const can = others.filter(({ render }) => "text" in render(policy, names));
  const cannot = others.filter((dialect) => !can.includes(dialect));
  const titles = (dialects: typeof others) =>
    listing(
      dialects.map(({ title }) => [title]),
      "and",
    );
  return [
    sentence(
      `${gateway.name} stands between the agent and `,
      ...theServer(label),
      ", checks each call against policy.json and passes on only what the policy allows",
    ),
    ["With the policy on this page, ", ...short],
    ...(can.length > 0
      ? [sentence("This page also writes it, as far as each can express it, for ", ...titles(can))]
      : []),
    ...(cannot.length > 0
      ? [sentence("It has no equivalent in ", ...titles(cannot), "; the reason is given there")]
      : []),
  ];
}

export function risk(
  { rating: { category, risk: level } }: QuestionsInput,
  name: Part,
): Sentence[] {
  const usual = DEFAULT_RISK[category];
  const kind = `${capitalise(category)} tools`;
  return [
    sentence(name, `: ${capitalise(level)} risk, in the category ${capitalise(category)}`),
    level === usual
      ? sentence(
          `${capitalise(usual)} is the level that ${kind} have unless their definition speaks for another`,
        )
      : sentence(
          `${kind} are ${capitalise(usual)} unless their definition speaks for another level; here it does, for the reasons given on this page`,
        ),
    sentence("A rating is a reading of the definition: nobody ran the tool for it"),
  ];
}

export function limit({ verdict, worstCase }: Reading): Sentence[] {
  const { outcome, limits, sharedLimits } = verdict;
  if (outcome !== "allowed")
    return [
      sentence(
        "It could be, but no limit is recommended: under the policy on this page every call is denied, which leaves nothing to limit",
      ),
    ];
  if (limits.length + sharedLimits.length === 0)
    return [
      sentence(
        "Yes, with an entry in ",
        { code: "limits" },
        " under its name; the policy on this page sets none and leaves the number of calls open",
      ),
    ];
  return [
    ...(limits.length > 0
      ? [sentence(`Yes: the policy on this page caps it at ${capsText(limits)}`)]
      : []),
    ...(sharedLimits.length > 0
      ? [
          sentence(
            `${limits.length > 0 ? "It also" : "Yes: the policy on this page"} caps all tools together at ${capsText(sharedLimits)}`,
          ),
        ]
      : []),
    ...worstCaseWords(worstCase),
  ];
}

const BLOCK_MESSAGE = "Not allowed through this agent.";

export function block(
  { tool, policy }: QuestionsInput,
  { verdict: { outcome } }: Reading,
): Sentence[] {
  if (outcome !== "allowed") return [alreadyBlocked(outcome)];
  if (!canName(tool.name))
    return [
      sentence("By the default ", { code: "deny" }, ": its name cannot be written in a policy"),
    ];
  const entry = JSON.stringify({ deny_if: [{ conditions: [], on_deny: BLOCK_MESSAGE }] }, null, 1);
  return [
    ...(canHide(tool.name)
      ? [
          [
            ...sentence(
              "Take it out of ",
              { code: "tools" },
              " and hide it; it is then also left out of the tool list on streamable-HTTP servers",
            ),
            " ",
            { code: JSON.stringify({ hide: [tool.name] }) },
          ],
        ]
      : []),
    [
      ...sentence("Or keep it listed and deny every call, with this as its rule under ", {
        code: "tools",
      }),
      " ",
      { code: entry.replace(/\n\s*/g, " ") },
    ],
    ...(policy.default === "deny"
      ? [sentence("Taking it out of ", { code: "tools" }, " is enough: the default denies it")]
      : []),
  ];
}

function alreadyBlocked(outcome: "hidden" | "blocked" | "unnamed"): Sentence {
  if (outcome === "hidden")
    return sentence(
      "The policy on this page does it with ",
      { code: "hide" },
      ": every call is denied, and on streamable-HTTP servers the tool is left out of the list",
    );
  return outcome === "blocked"
    ? sentence(
        "The policy on this page does it with an entry of ",
        { code: "deny_if" },
        " that has no conditions: it matches every call, and the tool stays listed",
      )
    : sentence(
        "The policy on this page does it: the default is ",
        { code: "deny" },
        " and the tool is not named",
      );
}

export function server(
  { server: { id, label, repository, package: pack }, otherTools }: QuestionsInput,
  name: Part,
) {
  return [
    sentence(name, " is provided by ", ...theServer(label), ", catalogued as ", {
      foreign: id,
      field: "serverId",
    }),
    repository
      ? sentence("Its record names the repository ", { foreign: repository, field: "repository" })
      : sentence("Its record names no repository"),
    ...(pack
      ? [sentence("It is published as the package ", { foreign: pack, field: "package" })]
      : []),
    sentence(
      otherTools === 0
        ? "This is its only tool in this catalogue"
        : `It has ${count(otherTools, "other tool")} in this catalogue`,
    ),
  ];
}
