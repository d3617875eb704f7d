import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { Failure } from "./failure.ts";
import { createLog, type Log } from "./log.ts";

const COMMON = {
  help: { type: "boolean" },
  quiet: { type: "boolean" },
} satisfies ParseArgsOptionsConfig;

interface Command<O extends ParseArgsOptionsConfig> {
  /** What `--help` prints. */
  usage: string;
  options: O;
  /** Whether words beside the options are taken. */
  positionals?: boolean;
  main(input: Input<O>): Promise<void>;
}

export interface Input<O extends ParseArgsOptionsConfig> {
  values: ReturnType<typeof parseArgs<{ options: O }>>["values"];
  positionals: string[];
  log: Log;
}

/**
 * Runs a command and sets the exit code: 0 success, 1 failure, 2 misuse. A Failure prints its one
 * line; any other error is a fault of ours and prints its stack.
 */
export async function runCommand<O extends ParseArgsOptionsConfig>(
  command: Command<O>,
): Promise<void> {
  const parsed = parse(command);
  if (typeof parsed === "string") {
    process.stderr.write(`${parsed}\n\n${command.usage}`);
    process.exitCode = 2;
    return;
  }
  const { help, quiet } = parsed.common;
  if (help) {
    process.stdout.write(command.usage);
    return;
  }
  const log = createLog({ quiet: quiet === true });
  try {
    await command.main({ values: parsed.values, positionals: parsed.positionals, log });
  } catch (error) {
    log.error(isExpected(error) ? `error: ${error.message}` : faultText(error));
    process.exitCode = error instanceof Failure && error.misuse ? 2 : 1;
  }
}

function parse<O extends ParseArgsOptionsConfig>(command: Command<O>) {
  try {
    const { values, positionals } = parseArgs({
      options: { ...command.options, ...COMMON },
      allowPositionals: command.positionals ?? false,
    });
    const common = parseArgs({ options: COMMON, strict: false, allowPositionals: true }).values;
    return { values, positionals, common };
  } catch (error) {
    return `error: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** A Failure, or what the system refused, such as a full disk: neither is a fault of ours. */
function isExpected(error: unknown): error is Error {
  return error instanceof Failure || (error instanceof Error && "syscall" in error);
}

function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
