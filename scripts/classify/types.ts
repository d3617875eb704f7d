import type { ParameterRisk } from "../../src/schemas/rating.ts";
import type { ToolRecord } from "../../src/schemas/record.ts";
import type { Sense } from "./lexicon/senses.ts";
import type { PhraseAt } from "./rules/phrases.ts";
import type { VerbAt } from "./text/head-verbs.ts";
import type { ObjectWords } from "./text/object.ts";
import type { Word } from "./text/words.ts";

/** One argument of a tool, at any depth of its input schema. */
export interface Parameter {
  path: string[];
  name: string;
  /** The words of its name. */
  words: string[];
  /** JSON Pointer into the input schema. */
  pointer: string;
  types: string[];
  /** The closed list of its string values, each with its JSON Pointer. */
  values: { text: string; pointer: string }[];
  description: string;
  required: boolean;
}

export interface MultiplexValue {
  value: string;
  /** Undefined where neither the value nor its description names a known act. */
  sense: Sense | undefined;
  /** The value stands for what the name of the tool says. */
  own: boolean;
  /** Where it stands: its JSON Pointer in the input schema, or its place in the description. */
  pointer?: string;
  at?: { start: number; end: number };
}

/** A tool that does several things, selected by an argument. */
export interface Multiplex {
  /** Name of the selecting argument; absent where only the description lists the actions. */
  parameter?: string;
  values: MultiplexValue[];
}

/** A tool as the rules read it; computed once. */
export interface View {
  record: ToolRecord;
  /** Words of the name after the prefix that the server's tools share. */
  words: Word[];
  nameVerbs: VerbAt[];
  object: ObjectWords;
  description: string;
  /** The text that `firstVerbs` and `laterVerbs` stand in: the description, or a title where there is none. */
  text: string;
  textField: "description" | "title";
  /** Verbs of the first sentence that has any. */
  firstVerbs: VerbAt[];
  /** Verbs of the later sentences. */
  laterVerbs: VerbAt[];
  parameters: Parameter[];
  phrases: PhraseAt[];
  multiplex: Multiplex | undefined;
  parameterRisks: ParameterRisk[];
}
