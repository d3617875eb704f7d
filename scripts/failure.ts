/** An expected failure: its message is one line for the person who ran the command. */
export class Failure extends Error {
  /** True where the command was called wrongly (exit code 2). */
  readonly misuse: boolean;

  constructor(message: string, options: { misuse?: boolean } = {}) {
    super(message);
    this.misuse = options.misuse ?? false;
  }
}
