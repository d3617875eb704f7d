import type { Sense } from "../../../scripts/classify/lexicon/senses.ts";

/** What the verbs of a sense have in common, as a heading. */
export const SENSE_HEADINGS: Readonly<Record<Sense, string>> = {
  read: "Look things up",
  compute: "Work something out",
  download: "Download",
  generate: "Generate",
  create: "Create and add",
  update: "Change",
  send: "Send and publish",
  run: "Run code and commands",
  control: "Start, stop and control",
  input: "Operate a screen",
  remove: "Delete and remove",
  overwrite: "Overwrite and reset",
  pay: "Pay and trade",
  vague: "Verbs that leave open what is done",
};
