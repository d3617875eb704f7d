/** The part of the Trusted Types API that is used; TypeScript's DOM library has none of it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/** The only policy that the Content-Security-Policy lets a page make. */
export const WORKER_POLICY = "search-worker";

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/** An address of this origin in the form that `new Worker` takes where Trusted Types are required. */
export function workerUrl(url: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy(WORKER_POLICY, {
    createScriptURL: ofThisOrigin,
  });
  return policy ? policy.createScriptURL(url) : url;
}

function ofThisOrigin(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError("a worker of another origin");
  return url;
}
