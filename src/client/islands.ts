/**
 * The interactive parts: each is fetched on first use, so that a page loads a kilobyte of script.
 * A root that the page does not have costs one look-up.
 */
export {};

const FAILED =
  "This part did not load. The site may have been updated since this page was opened: reload it.";

/** zod must be told not to use eval before the first schema is made; see without-eval.ts. */
async function withPolicy<Module>(load: () => Promise<Module>): Promise<Module> {
  await import("./without-eval.ts");
  return load();
}

/** Runs `mount` once; a failure is said in the root, and the next use tries again. */
function once(root: HTMLElement, mount: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    root.querySelector("[data-failed]")?.remove();
    running ??= mount().catch(() => {
      running = undefined;
      const message = document.createElement("p");
      message.dataset["failed"] = "";
      message.setAttribute("role", "status");
      message.textContent = FAILED;
      root.append(message);
    });
    return running;
  };
}

function disclosure(
  selector: string,
  hash: string,
  mount: (root: HTMLElement) => Promise<void>,
): void {
  const root = document.querySelector(selector);
  if (!(root instanceof HTMLDetailsElement)) return;
  const start = once(root, () => mount(root));
  root.addEventListener("toggle", () => {
    if (root.open) void start();
  });
  const openByAddress = () => {
    if (hash === "" || !location.hash.startsWith(hash)) return;
    root.open = true;
    void start().then(() => root.scrollIntoView());
  };
  addEventListener("hashchange", openByAddress);
  openByAddress();
}

disclosure("[data-tuner]", "#tune=", async (root) => {
  const { mountTuner } = await withPolicy(() => import("./tuner/tuner.ts"));
  mountTuner(root);
});

disclosure("[data-try-call]", "", async (root) => {
  const { mountTryCall } = await withPolicy(() => import("./call/try-call.ts"));
  mountTryCall(root);
});

const compare = document.querySelector("[data-compare]");
if (compare instanceof HTMLElement) {
  let dialog: HTMLDialogElement | undefined;
  const load = once(compare, async () => {
    const { compareDialog } = await withPolicy(() => import("./compare/compare.ts"));
    dialog = compareDialog();
    document.body.append(dialog);
  });
  compare.querySelector("button")?.addEventListener("click", async () => {
    await load();
    dialog?.showModal();
  });
}

const filter = document.querySelector("[data-rows-filter]");
if (filter instanceof HTMLElement) {
  const start = once(filter, async () => {
    const { mountFilter } = await import("./compose/filter.ts");
    mountFilter(filter);
  });
  filter.addEventListener("focusin", start);
}

const composer = document.querySelector("[data-composer]");
if (composer instanceof HTMLElement) {
  const button = composer.querySelector("button");
  const start = once(composer, async () => {
    const { mountComposer } = await withPolicy(() => import("./compose/composer.ts"));
    await mountComposer(composer);
    if (button) button.hidden = true;
  });
  button?.addEventListener("click", start);
  if (location.hash.startsWith("#tools=")) void start();
}

const configCheck = document.querySelector("form[data-config-check]");
if (configCheck instanceof HTMLFormElement) {
  let mounted = false;
  const start = once(configCheck, async () => {
    const { mountConfigCheck } = await withPolicy(() => import("./config/config-check.ts"));
    mountConfigCheck(configCheck);
    mounted = true;
  });
  configCheck.addEventListener("focusin", start);
  // Pressed before the script was there: pressed again once it is.
  configCheck.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (mounted) return;
    await start();
    if (mounted) configCheck.requestSubmit();
  });
}

const contact = document.querySelector("form[data-contact]");
if (contact instanceof HTMLFormElement) {
  contact.addEventListener("submit", async (event) => {
    event.preventDefault();
    const sender = await import("./contact.ts").catch(() => undefined);
    // Where the script does not come, the browser posts by itself.
    if (sender) await sender.sendContact(contact);
    else contact.submit();
  });
}

document.querySelector("[data-print-card]")?.addEventListener("click", () => {
  document.documentElement.dataset["print"] = "card";
  addEventListener(
    "afterprint",
    () => {
      delete document.documentElement.dataset["print"];
    },
    { once: true },
  );
  print();
});
