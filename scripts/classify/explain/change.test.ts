import { describe, expect, test } from "vitest";
import { rateAlone } from "../fixture.ts";

const consequences = (name: string, description: string) =>
  rateAlone(name, description)
    .reasons.map(({ text }) => text)
    .slice(1)
    .join(" ");

describe("what follows from moving money", () => {
  test.each([
    ["buy_domain", "Buys a domain.", "is a second purchase"],
    ["sell_shares", "Sells shares on the market.", "is a second deal"],
    ["create_invoice", "Creates an invoice for a customer.", "asks for the same sum again"],
    ["place_order", "Places an order on the market.", "places a second one"],
    ["modify_order", "Modifies an order on the exchange.", "before anybody looks at it"],
    ["cancel_order", "Cancels an order on the exchange.", "has to be agreed anew"],
    ["close_position", "Closes a position on the exchange.", "at the price of that moment"],
    ["sign_transaction", "Signs a transaction of a wallet.", "a signature is not called back"],
    ["finalize_invoice", "Finalizes an invoice for a customer.", "It stands from then on."],
  ])("%s", (name, description, told) => {
    const text = consequences(name, description);
    expect(text).toContain(told);
    expect(text).not.toContain("second payment");
    expect(consequences("refund_charge", "Refunds a charge.")).toContain("second payment");
  });
});

describe("what follows from a change", () => {
  const VALUE = "The value from before is not kept";
  test.each([
    ["publish_gizmo", "Publishes a gizmo.", "Others can see it from then on"],
    ["complete_task", "Completes a task.", "Others take it for settled"],
    ["enable_gizmo", "Enables a gizmo.", "stays that way until"],
    ["connect", "Connects to a database.", "where later calls go"],
    ["restore_gizmo", "Restores a gizmo.", "Others go on to work with what it leaves"],
  ])("%s says what is right for its verb", (name, description, told) => {
    expect(consequences(name, description)).not.toContain(VALUE);
    expect(consequences(name, description)).toContain(told);
    expect(consequences("rename_gizmo", "Renames a gizmo.")).toContain(VALUE);
    expect(consequences("close_window", "Closes a window.")).not.toContain("settled");
  });
});
