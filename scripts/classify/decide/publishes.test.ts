import { expect, test } from "vitest";
import { rateAlone } from "../fixture.ts";

const rulesOf = (name: string, description: string) =>
  rateAlone(name, description).reasons.map(({ rule }) => rule);

test.each([
  ["publish_page", "Publish a page to the site."],
  ["publish_draft", "Publish a draft post."],
  ["create_post", "Create a new post on Mastodon."],
  ["submit_text_post", "Submit a text-based post to a subreddit."],
  ["share_story", "Share it on social media."],
  ["get_file_link", "Gets a link. Creates a public download link that runs out in an hour."],
])("what is published can be seen by others at once: %s", (name, description) => {
  expect(rulesOf(name, description)).toContain("public");
});

test.each([
  ["create_draft", "Create a draft of a post for Mastodon."],
  ["ingest_posts", "Ingests posts from Mastodon."],
  ["follow_user", "Follow a user on Mastodon."],
  ["upload_attachment", "Upload an attachment from a publicly accessible address."],
  ["publish_message", "Publish a message to a queue."],
  ["create_report", "Create a report on social media."],
])("a network that is named makes nothing public: %s", (name, description) => {
  expect(rulesOf(name, description)).not.toContain("public");
});
