import { z } from "zod";
import { contrastIn, NEEDED, readable, type Theme } from "../brand/contrast.ts";

const PICTURE_HELP = "the name of a file in the folder brand/ of your content, such as";

function pictureIn(endings: string, example: string) {
  return z.string().regex(new RegExp(`^[\\w][\\w.-]*\\.(?:${endings})$`), {
    error: `${PICTURE_HELP} ${example}`,
  });
}

const logo = () => pictureIn("svg|png", "logo.svg or logo.png");

/** A colour that text has: in hexadecimal, and readable on the grounds of its theme. */
function colourIn(theme: Theme) {
  return z
    .string({ error: 'a colour such as "#0a4b86", in quotation marks: # alone begins a comment' })
    .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, { error: 'a colour such as "#0a4b86"' })
    .transform((text) => (text.length === 4 ? text.replace(/[^#]/g, "$&$&") : text).toLowerCase())
    .check((context) => {
      const { value } = context;
      const found = contrastIn(theme, value);
      if (found >= NEEDED) return;
      context.issues.push({
        code: "custom",
        input: value,
        message:
          `${value} has a contrast of ${rounded(found)} to the ${theme} paper, and text needs ` +
          `${NEEDED} (WCAG AA): "${readable(theme, value)}" is the nearest that has it`,
      });
    });
}

/** Never up: a figure that fell short does not look as if it had not. */
function rounded(figure: number): string {
  return (Math.floor(figure * 100) / 100).toFixed(2);
}

const PLACES = /\{(?!(?:tools|servers)\})[^}]*\}/;

/** The part `brand` of content/site.yaml. */
export const brandSchema = z
  .strictObject({
    name: z.string().min(1).describe("The wordmark, and the end of every page title."),
    tagline: z
      .string()
      .min(1)
      .describe("One sentence under the name on the home page, and its meta description."),
    counts: z
      .string()
      .min(1)
      .refine((text) => !PLACES.test(text), { error: "only {tools} and {servers} are filled in" })
      .default("{tools} of {servers} so far.")
      .describe("How much there is, on the home page; {tools} and {servers} are filled in."),
    logo: z
      .strictObject({
        file: logo().describe(
          "Its file in the folder brand/ of your content: SVG, or PNG; it is shown 28 px high.",
        ),
        dark: logo().optional().describe("Another file for the dark theme."),
        name: z
          .enum(["beside", "inside"])
          .default("beside")
          .describe(
            "Whether the name is written beside the logo (the default), or is inside the picture.",
          ),
      })
      .optional()
      .describe("A picture at the top of every page, before the name or in its place."),
    favicon: pictureIn("svg|png|ico", "favicon.svg")
      .optional()
      .describe("The icon of the site in tabs and bookmarks: SVG, PNG or ICO in brand/."),
    accent: z
      .strictObject({
        light: colourIn("light").describe(
          "Of links and buttons on light paper: #rrggbb, with a contrast of 4.5 to it.",
        ),
        dark: colourIn("dark")
          .optional()
          .describe("The same on dark paper; without it the light one, as much lighter as needed."),
      })
      .optional()
      .describe("Your colour, for links and buttons. The colours of risk levels stay."),
  })
  .describe("Who publishes the site.");
export type Brand = z.infer<typeof brandSchema>;
