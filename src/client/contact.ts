/** Faster than anybody writes a question; robots are not that slow. */
const LEAST_SECONDS = 3;
const LONGEST_WAIT_MS = 20_000;

/**
 * Sends the contact form without leaving the page, and says in place what became of it. Without
 * scripts the browser posts the same fields by itself.
 */
export async function sendContact(form: HTMLFormElement): Promise<void> {
  const status = form.querySelector("[data-contact-status]");
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const instead = `Write to ${form.dataset["contactEmail"] ?? ""} instead.`;
  const fields = new FormData(form);
  const seconds = Math.round(performance.now() / 1000);
  fields.set("seconds", String(seconds));
  if (fields.get("website") !== "")
    return say(`Not sent: the field that stays empty was filled in. ${instead}`);
  if (seconds < LEAST_SECONDS)
    return say("Not sent yet: that was very quick for a person. Press Send once more.");
  const button = form.querySelector("button");
  if (button) button.disabled = true;
  say("Sending…");
  const fault = await post(form.action, fields);
  if (button) button.disabled = false;
  if (fault !== undefined) return say(`${fault} ${instead}`);
  form.reset();
  say("Sent. Thank you.");
}

/** What went wrong, if anything did. A plain form post, so that no preflight is needed. */
async function post(url: string, fields: FormData): Promise<string | undefined> {
  const body = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === "string") body.append(name, value);
  const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
  try {
    const { ok, status } = await fetch(url, { method: "POST", body, signal });
    return ok ? undefined : `Not sent: the form's server answered ${status}.`;
  } catch {
    return "Not known whether it was sent: the form's server gave no answer.";
  }
}
