import { CONTROLS, RECORDS, RUNNING } from "../lexicon/nouns.ts";
import type { Sense } from "../lexicon/senses.ts";
import type { VerbAt } from "./head-verbs.ts";

/** What a verb is judged by, besides itself. */
export interface Context {
  /** The words of its object. */
  object: readonly string[];
  /** The first words of the description. */
  said: string;
  /** Whether an argument takes a place on disk. */
  takesPath: boolean;
}

/** Verbs that compute something of a value, and change a stored record. */
const REWRITING = new Set(["convert", "transform", "merge", "resolve", "deduplicate", "process"]);
/** Settings and changes: applying one changes what it is applied to. */
const APPLIED = new Set(
  "migration migrations change changes patch patches config configuration settings template label labels tag tags policy update updates fix fixes discount coupon schema manifest style styles theme".split(
    " ",
  ),
);
/** Machines: what is ended there is gone. */
const DISPOSABLE = new Set(
  "instance instances sandbox sandboxes vm vms machine machines cluster clusters environment environments workspace workspaces".split(
    " ",
  ),
);
const ENDING = new Set(["terminate", "kill"]);
/** What a generator or an export hands back in its answer. */
const TEXTS = new Set(
  "notes commands command markdown types snippet snippets query queries sql regex text string json schema csv xml yaml html types typescript code summary test tests prompt prompts boilerplate example examples commit_message model".split(
    " ",
  ),
);
const RETURNED =
  /\bas (?:\w+ ){0,2}(?:json|xml|csv|markdown|yaml|html|text)\b|\b(?:to|into) (?:html|markdown|json|csv|xml|yaml|plain text)\b|\bin (?:\w+ ){0,2}(?:json|xml|csv|markdown|yaml) format\b|\breturns? (?:a |an |the |its |as )?(?:\w+ ){0,4}(?:strings?|json|text|markdown|html|csv|yaml|xml|code|snippet|dictionary|object|list|content)\b|\b(?:to|as) (?:a |an )?(?:\w+ ){0,3}string\b/iu;
/** Pictures that are computed from the data given. */
const CHARTS = new Set(
  "chart charts diagram diagrams graph plot histogram heatmap qr qrcode barcode".split(" "),
);
/** Fetching in the sense of git stores what it brings. */
const REMOTE =
  /\b(?:from|of) (?:a |an |the |one or more )?remote (?:git )?repositor|\bobjects and refs\b/iu;
const LOADED_INTO =
  /\bload(?:s|ing)? (?:[\w-]+ ){1,8}(?:in|on)to (?:a |an |the )?(?!memory|context|the context|view)\w/iu;
/** What one signs up for by watching it. */
const WATCHED = new Set("issue issues ticket tickets repository repo thread page task".split(" "));
/** What is handed to somebody by reporting it. */
const REPORTED = new Set("bug abuse spam user vulnerability issue incident".split(" "));
const ROUTES = new Set(["route", "routes", "itinerary", "trip"]);
const CARRYING_OUT = new Set(["perform", "conduct"]);
const LOOKING_WORK = new Set(
  "search searches lookup reasoning analysis calculation calculations extraction comparison query queries validation evaluation recognition estimation".split(
    " ",
  ),
);
const CHANGING_WORK = new Set("replace update delete import cleanup migration changes".split(" "));
const LINKS = new Set(["url", "link", "urls", "links"]);
/** A link that lets somebody in, or takes money. */
const GRANTS =
  /\b(?:shar\w*|public\w*|pre-?signed|signed|temporary|invit\w*|payments?|checkout|upload\w*|creat\w*)\b/iu;
const CHOOSING = new Set(["select", "hover", "focus"]);
const SCALING = new Set(["resize", "scale", "adjust", "tune"]);
const HANDS_BACK = new Set(["export", "render", "pack", "generate", "format", "dump"]);
const COUNTING = new Set(["add", "increment"]);
const RUNNING_VERBS = new Set(["run", "execute", "exec", "invoke", "call", "dispatch"]);
/** Runs something that only looks: `run the X plugin to list modules`. */
const RUNS_TO_LOOK = /\b(?:plugin|module|utility) to (?:list|get|show|display|retrieve|read)\b/iu;
/** What one works in: switching to it changes what the next call sees. */
const WORKED_IN = new Set("frame iframe window tab content context page".split(" "));
/** Leaves what it takes out in a file: `extract a dump to a file`. */
const TAKES_OUT = new Set(["extract", "dump"]);
const TO_FILE = /\b(?:in)?to (?:a|an|the) (?:\w+ )?file\b/iu;
/** What starts, or shows something to a person, once it is opened. */
const OPENED = new Set("browser tab window app application program website".split(" "));
/** Results of a generator that are computed from nothing and kept nowhere. */
const COMPUTED = new Set(
  "random uuid uuids guid id ids int float number numbers integer password passwords hash checksum".split(
    " ",
  ),
);
/** A credential that is made anew takes the place of the one before. */
const RENEWS =
  /^\W{0,5}(?:re)?generates? (?:an? |the )?new (?:\w+ ){0,4}(?:secrets?|keys?|tokens?|passwords?|credentials?) (?:for|of)\b/iu;
/** Where a description goes over to its arguments, whose numbers it does not add up. */
const ARGUMENTS = /\n\s{0,20}(?:args|arguments|parameters|params|inputs?)\s?:/iu;
const NUMBERS = /\b(?:numbers?|integers?|floats?|operands?)\b/iu;
const MEDIA_SAID =
  /\b(?:images?|pictures?|videos?|audio|speech|voice|music|songs?|3d|text[- ]to[- ])/iu;
const LOOKUP =
  /\b(?:quer(?:y|ies)|search(?:es)?|select|aggregat\w*|analys[ei]s|reports?|stat\w*|lookups?|calculat\w*|inference|dax|soql)\b/iu;
/** Queries in a language that can only look. */
const LOOKS_ONLY =
  /\b(?:soql|sosl|jql|dax|kql|logql|promql|gaql|lucene|select) (?:quer(?:y|ies)|statements?)\b/iu;
const PICTURES = new Set(["screenshot", "snapshot", "screenshots", "snapshots"]);
const ON_SCREEN = /\b(?:pages?|screens?|browser|window|accessib\w*|dom|heap|memory|state|tab)\b/iu;
const KEPT =
  /\b(?:output_?dir(?:ectory)?|sav(?:e|es|ed|ing)|import\w*|to (?:disk|the (?:local|project)|a (?:local|file)|local)|on disk|path (?:to|of) the)\b|本地|保存|目录/iu;

/** A verb in the light of its object and description: `convert_lead` changes a record, `convert_units` computes. */
export function inContext(verb: VerbAt, context: Context): VerbAt {
  const sense = senseIn(verb, context);
  return sense === undefined ? verb : { ...verb, sense, settled: true };
}

function beforeArguments(said: string): string {
  const at = said.search(ARGUMENTS);
  return at < 0 ? said : said.slice(0, at);
}

/** The sense that the context leaves no doubt about; undefined where it leaves some. */
function senseIn({ verb, sense }: VerbAt, { object, said, takesPath }: Context): Sense | undefined {
  const has = (set: ReadonlySet<string>) => object.some((word) => set.has(word));
  if (REWRITING.has(verb) && has(RECORDS)) return "update";
  if (CHOOSING.has(verb) && CONTROLS.has(object[0] ?? "")) return "input";
  if (verb === "switch" && has(WORKED_IN)) return "input";
  if (TAKES_OUT.has(verb) && TO_FILE.test(said)) return "create";
  if (verb === "fill" && MEDIA_SAID.test(said)) return "update";
  if (verb === "open" && has(OPENED)) return "control";
  if (SCALING.has(verb) && has(RUNNING)) return "update";
  if (verb === "fetch" && REMOTE.test(said)) return "update";
  if (verb === "load" && LOADED_INTO.test(said)) return "update";
  if (verb === "watch" && has(WATCHED)) return "create";
  if (verb === "report" && has(REPORTED)) return "send";
  if (verb === "plan" && has(ROUTES)) return "compute";
  if (CARRYING_OUT.has(verb) && has(LOOKING_WORK) && !has(CHANGING_WORK)) return "read";
  if (verb === "generate" && LINKS.has(object.at(-1) ?? "") && !GRANTS.test(said)) return "compute";
  if (verb === "apply" && has(APPLIED)) return "update";
  if (verb === "follow" && object.length > 0) return "create";
  if (ENDING.has(verb) && has(DISPOSABLE)) return "remove";
  if (verb === "generate" && RENEWS.test(said)) return "update";
  if (sense === "generate" && has(CHARTS) && !takesPath && !KEPT.test(said)) return "compute";
  if (HANDS_BACK.has(verb) && !takesPath && !KEPT.test(said) && !MEDIA_SAID.test(said)) {
    if (RETURNED.test(said)) return "compute";
    if (verb !== "export" && verb !== "pack" && TEXTS.has(object.at(-1) ?? "")) return "compute";
  }
  if (COUNTING.has(verb) && object.length === 0 && NUMBERS.test(beforeArguments(said)))
    return "compute";
  if (verb === "download") return takesPath || KEPT.test(said) ? "create" : "download";
  if (verb === "generate" && has(COMPUTED)) return "compute";
  if (sense === "generate" && MEDIA_SAID.test(said)) return "generate";
  if (verb === "take" && PICTURES.has(object.at(-1) ?? "") && ON_SCREEN.test(said)) return "read";
  if (RUNNING_VERBS.has(verb) && (LOOKS_ONLY.test(said) || RUNS_TO_LOOK.test(said))) return "read";
  if (RUNNING_VERBS.has(verb) && !LOOKUP.test(`${object.join(" ")} ${said}`)) return "run";
  return undefined;
}
