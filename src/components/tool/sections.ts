import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import Approve from "./Approve.astro";
import Closing from "./Closing.astro";
import Control from "./Control.astro";
import Deeper from "./Deeper.astro";
import Does from "./Does.astro";
import Head from "./Head.astro";
import Parameters from "./Parameters.astro";
import Questions from "./Questions.astro";
import RecordTable from "./Record.astro";
import Related from "./Related.astro";
import Why from "./Why.astro";

/** The components behind the section tags of a generated MDX file. */
export const SECTION_COMPONENTS: Readonly<Record<string, AstroComponentFactory>> = {
  Head,
  Record: RecordTable,
  Does,
  Why,
  Parameters,
  Control,
  Approve,
  Related,
  Deeper,
  Questions,
  Closing,
};
