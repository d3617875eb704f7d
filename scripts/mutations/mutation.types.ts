/** One control taken out, and the narrowest tests of which one has to notice. */
export interface Mutation {
  /** The control. */
  name: string;
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
  tests: readonly string[];
  /** A part of their names, where the others would take long. */
  only?: string;
}
