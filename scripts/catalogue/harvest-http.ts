import {
  type FetchLike,
  SSEClientTransport,
  StreamableHTTPClientTransport,
  type Transport,
} from "@modelcontextprotocol/client";
import type { HttpTarget } from "./harvest-config.ts";

/** What all answers of a server may hold; the tools of the largest real one take 1.4 MB. */
const MOST_BYTES = 32 * 1024 * 1024;

/** How a server at an address is spoken to. */
export function httpTransport({ url, headers, sse }: HttpTarget): Transport {
  // The library follows redirects within the origin alone, so that headers reach nobody else.
  const options = { fetch: boundedFetch(), requestInit: { headers } };
  return sse
    ? new SSEClientTransport(url, options)
    : new StreamableHTTPClientTransport(url, options);
}

/** Ends the session of a server that keeps one; what it says to that does not matter. */
export async function endSession(transport: Transport): Promise<void> {
  if (!(transport instanceof StreamableHTTPClientTransport) || !transport.sessionId) return;
  const patience = new Promise((resolve) => setTimeout(resolve, 1000).unref());
  await Promise.race([transport.terminateSession().catch(() => {}), patience]);
}

/** Fetches as ever, but breaks off where the unpacked answers do not end; each call counts anew. */
export function boundedFetch(): FetchLike {
  let size = 0;
  return async (url, init) => {
    const response = await fetch(url, init);
    if (!response.body) return response;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length;
        if (size > MOST_BYTES) controller.error(new Error("its answers are over 32 MiB"));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
  };
}
