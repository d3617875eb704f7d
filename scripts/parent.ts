/**
 * Ends this process, and with it those that it started, when it is asked to by SIGTERM or when the one that
 * started it has ended in any way, be it before this call. A process that calls this ends by itself after `mayEnd` only.
 */
export function endWithParent(): void {
  const end = () => process.exit(1);
  if (!process.connected) end();
  process.once("SIGTERM", end);
  process.once("disconnect", end);
}

/** This process may end by itself, as soon as it has nothing left to do or to send. */
export function mayEnd(): void {
  process.channel?.unref();
}
