import { expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

function goesTo(name: string, said: string, argument: string, own: string): boolean {
  const inputSchema = schemaOf({ [argument]: { type: "string", description: own } });
  return rateAlone(name, said, { inputSchema }).parameters.some(({ kind }) => kind === "url");
}

test.each([
  ["create_company", "Creates a company.", "website_url", "Its website"],
  ["update_client", "Updates a client.", "logo_uri", "URL of the logo to display"],
  ["play_track", "Plays a track.", "uri", "The URI of the track"],
  ["delete_repost", "Removes a repost.", "repost_uri", "The URI of the repost"],
  ["list_metrics", "Lists metrics.", "hostname", "Only those of a hostname; a filter"],
  ["create_token", "Creates a token.", "redirect_uri", "Where the person goes next"],
  ["expect_answer", "Starts to wait for an answer.", "url", "Pattern that it is matching"],
])("a link that is kept, a name or a filter is no address to go to: %s", (name, said, arg, own) => {
  expect(goesTo(name, said, arg, own)).toBe(false);
});

test.each([
  ["get_page", "Gets a page.", "url", ""],
  ["website_to_text", "Gets the text of a website.", "website_url", ""],
  ["create_subscription", "Creates a subscription.", "callback_url", "Where to"],
  ["upload_file", "Uploads a file from an address.", "url", "Where it is fetched from"],
  ["create_connection", "Creates a connection.", "host", "Host of the remote server"],
  ["go_there", "Navigate to an address.", "url", ""],
  ["read_image", "Reads the text of a picture.", "image_url", ""],
  ["store_convert", "Stores it.", "uri", "The http: or file: URI to convert"],
])("an address is gone to: %s", (name, said, arg, own) => {
  expect(goesTo(name, said, arg, own)).toBe(true);
});
