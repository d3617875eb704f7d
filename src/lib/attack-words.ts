import type { Attack } from "../schemas/attack.ts";

export const GROUP_WORDS: Readonly<Record<Attack["group"], string>> = {
  "agent-behaviour": "Agent behaviour",
  protocol: "Protocol",
  data: "Data",
  "supply-chain": "Supply chain",
};

export const EVIDENCE_WORDS: Readonly<Record<Attack["evidence"], string>> = {
  verified: "verified by a public case",
  partial: "reported in part",
};
