import { readFileSync } from "node:fs";
import { parseFragment } from "parse5";
import { expect, it } from "vitest";
import { RISKS } from "../schemas/record.ts";
import { BADGE_COLOURS, badgeSvg } from "./badge.ts";

const CSS = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");

it.each(RISKS)(
  "the badge of %s says its level in words and needs nothing from elsewhere",
  (risk) => {
    const svg = badgeSvg(risk);
    expect(parseFragment(svg).childNodes[0]?.nodeName).toBe("svg");
    expect(svg).toContain(`<title>MCP tool: ${risk} risk</title>`);
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`>${risk}</text>`);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /https?:|url\(|<style|style=/,
    );
  },
);

it.each(RISKS)("the badge of %s has the colour of the site's light theme", (risk) => {
  expect(CSS).toContain(`--risk-${risk}: light-dark(${BADGE_COLOURS[risk]},`);
});
