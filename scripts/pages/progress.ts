import { thousands } from "../../src/policy/words.ts";
import type { Log } from "../log.ts";

/** Says, each time some pages were rendered, how far it is, how fast and for how long still. */
export function progressOf(total: number, log: Log): (rendered: number) => void {
  const start = performance.now();
  let done = 0;
  return (rendered) => {
    done += rendered;
    const perSecond = (done * 1000) / (performance.now() - start);
    if (done === 0 || perSecond === 0) return;
    const left = Math.ceil((total - done) / perSecond);
    log.progress(
      `pages: ${thousands(done)} of ${thousands(total)}, ${thousands(Math.round(perSecond))} a second, ${left} s left`,
    );
  };
}
