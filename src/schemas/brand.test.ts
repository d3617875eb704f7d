import { describe, expect, it } from "vitest";
import { z } from "zod";
import { brandSchema } from "./brand.ts";

const faultOf = (more: object) => {
  const result = brandSchema.safeParse({ name: "N", tagline: "T.", ...more });
  return result.success ? undefined : z.prettifyError(result.error);
};

it("needs a name and a sentence, and nothing else", () => {
  expect(brandSchema.parse({ name: "N", tagline: "T." })).toEqual({
    name: "N",
    tagline: "T.",
    counts: "{tools} of {servers} so far.",
  });
});

describe("a colour", () => {
  it("may have three digits or six, in either case", () => {
    const brand = { name: "N", tagline: "T.", accent: { light: "#A05", dark: "#FFAADD" } };
    expect(brandSchema.parse(brand).accent).toEqual({ light: "#aa0055", dark: "#ffaadd" });
  });

  it.each(["red", "#12", "#0a4b861", "rgb(0,0,0)", "#0a4b86;}", "url(x)", ""])(
    "is not %j",
    (light) => expect(faultOf({ accent: { light } })).toContain('a colour such as "#0a4b86"'),
  );

  it("without quotation marks is a comment of YAML, and the fault says so", () =>
    expect(faultOf({ accent: { light: null } })).toContain("in quotation marks"));

  it("that cannot be read is a fault with its contrast and the nearest that can", () => {
    const fault = faultOf({ accent: { light: "#ff8800" } }) ?? "";
    expect(fault).toContain("#ff8800 has a contrast of 2.29 to the light paper");
    const [, nearest = ""] = /: "(#[0-9a-f]{6})" is the nearest/.exec(fault) ?? [];
    expect(faultOf({ accent: { light: nearest } })).toBeUndefined();
    expect(faultOf({ accent: { light: nearest, dark: "#222222" } })).toContain("the dark paper");
  });
});

it.each([
  "../logo.svg",
  "a/logo.svg",
  "/etc/logo.svg",
  ".svg",
  "logo.gif",
  "logo.svg\n",
  "lo go.svg",
])("a logo is no %j", (file) =>
  expect(faultOf({ logo: { file } })).toContain("the name of a file in the folder brand/"),
);

it("a counts line has no other places to fill", () =>
  expect(faultOf({ counts: "{tools} of {us}" })).toContain("only {tools} and {servers}"));
