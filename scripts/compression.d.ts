// Its published types are those of an Express application; any pair of Node's own will do.
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  /** Has what is written to a response go out compressed, where the request allows that. */
  export default function compression(): (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
}
