/** A browser lets a page set its address about a hundred times in ten seconds, and throws beyond. */
const AGAIN_MS = 2000;

let late: ReturnType<typeof setTimeout> | undefined;

/** Sets the address of the page, a little later where the browser has had enough of it for now. */
export function setAddress(url: string, how: "push" | "replace" = "replace"): void {
  clearTimeout(late);
  try {
    if (how === "push") history.pushState(null, "", url);
    else history.replaceState(history.state, "", url);
  } catch {
    late = setTimeout(() => setAddress(url), AGAIN_MS);
  }
}
