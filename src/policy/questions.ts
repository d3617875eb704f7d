import type { Rating } from "../schemas/rating.ts";
import type { Server } from "../schemas/record.ts";
import { block, enforce, limit, purpose, risk, server } from "./answers.ts";
import { readPolicy } from "./reading.ts";
import type { Policy } from "./schema.ts";
import type { Part, Sentence } from "./sentence.ts";

export interface QuestionsInput {
  /** Without a description where its author says nothing; see src/lib/own-description.ts. */
  tool: { name: string; description?: string | undefined };
  /** `label` is what readers call the server. */
  server: Pick<Server, "id" | "repository" | "package"> & { label: string };
  rating: Pick<Rating, "category" | "risk" | "reasons">;
  /** The policy that is printed on the page. */
  policy: Policy;
  /** How many more tools the server has in the catalogue. */
  otherTools: number;
  gateway: { name: string };
}

export interface QuestionAndAnswer {
  id: "purpose" | "enforce" | "risk" | "limit" | "block" | "server";
  question: Sentence;
  answer: Sentence[];
}

/** The six questions on a tool page, answered from its record and from the policy printed on it. */
export function questions(input: QuestionsInput): QuestionAndAnswer[] {
  const reading = readPolicy(input.policy, input.tool.name, input.otherTools);
  const tool: Part = { foreign: input.tool.name, field: "tool" };
  return [
    { id: "purpose", question: ["What does ", tool, " do?"], answer: purpose(input, tool) },
    {
      id: "enforce",
      question: ["How is a policy enforced on ", tool, "?"],
      answer: enforce(input, reading),
    },
    { id: "risk", question: ["What is the risk level of ", tool, "?"], answer: risk(input, tool) },
    { id: "limit", question: ["Can ", tool, " be rate-limited?"], answer: limit(reading) },
    {
      id: "block",
      question: ["How is ", tool, " blocked completely?"],
      answer: block(input, reading),
    },
    { id: "server", question: ["Which server provides ", tool, "?"], answer: server(input, tool) },
  ];
}
