export default function (config) {
  config.setQuietMode(true);
}

export const config = {
  dir: { input: "content", includes: "../layouts", data: "../data", output: "public" },
  templateFormats: ["html"],
  htmlTemplateEngine: false,
};
