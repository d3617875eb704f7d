import { expect, it } from "vitest";
import { basisWords, parameterWords } from "./rating-words.ts";

it("a basis names parameters only where the definition has a schema", () => {
  expect(basisWords({ basis: "description" }, true)).toBe("name, description and parameters");
  expect(basisWords({ basis: "description" }, false)).toBe("name and description");
  expect(basisWords({ basis: "name" }, true)).toBe("the name alone: provisional");
});

it("counts arguments and those that every call needs", () => {
  expect(parameterWords(0, 0)).toBe("none");
  expect(parameterWords(1, 1)).toBe("1, required");
  expect(parameterWords(1, 0)).toBe("1, not required");
  expect(parameterWords(5, 0)).toBe("5, none required");
  expect(parameterWords(5, 2)).toBe("5, 2 required");
  expect(parameterWords(5, 5)).toBe("5, all required");
});
