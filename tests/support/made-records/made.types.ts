/** A hostile record before it is numbered; what the contract says of it comes with it. */
export interface Made {
  class: string;
  why: string;
  expect?: "page" | "reject";
  /** Fields that are set aside. */
  warn?: string[];
  /** A server of its class where none is given. */
  server?: unknown;
  tool?: unknown;
  analysis?: unknown;
}
