/** Progress goes to stderr; stdout belongs to results. */
export interface Log {
  /** A passing state: replaces the line before it on a terminal, is a line now and then elsewhere. */
  progress(text: string): void;
  /** A line that stays. */
  info(text: string): void;
  /** Printed even when quiet. */
  error(text: string): void;
}

const INTERVAL_MS = { terminal: 100, elsewhere: 10_000 };

export function createLog(options: { quiet?: boolean } = {}): Log {
  const out = process.stderr;
  let live = false;
  let last = performance.now();
  const interval = out.isTTY ? INTERVAL_MS.terminal : INTERVAL_MS.elsewhere;
  const clear = () => {
    if (live) out.write("\r\u001b[K");
    live = false;
  };
  return {
    progress(text) {
      const now = performance.now();
      if (options.quiet || now - last < interval) return;
      clear();
      out.write(out.isTTY ? text.slice(0, (out.columns || 80) - 1) : `${text}\n`);
      live = out.isTTY;
      last = now;
    },
    info(text) {
      if (options.quiet) return;
      clear();
      out.write(`${text}\n`);
    },
    error(text) {
      clear();
      out.write(`${text}\n`);
    },
  };
}
