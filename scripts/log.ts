/** Progress goes to stderr; stdout belongs to results. */
export interface Log {
  /** A passing state: replaces the line before it on a terminal, is dropped elsewhere. */
  progress(text: string): void;
  /** A line that stays. */
  info(text: string): void;
  /** Printed even when quiet. */
  error(text: string): void;
}

const SHORTEST_INTERVAL_MS = 100;

export function createLog(options: { quiet?: boolean } = {}): Log {
  const out = process.stderr;
  let live = false;
  let last = 0;
  const clear = () => {
    if (live) out.write("\r\u001b[K");
    live = false;
  };
  return {
    progress(text) {
      const now = performance.now();
      if (options.quiet || !out.isTTY || now - last < SHORTEST_INTERVAL_MS) return;
      clear();
      out.write(text.slice(0, (out.columns || 80) - 1));
      live = true;
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
