import { describe, expect, test } from "vitest";
import { rateAlone } from "../fixture.ts";

describe("an act of paying", () => {
  test.each([
    ["pay_order", "Capture what is due for an order."],
    ["order_refund", "Capture what was paid for an order."],
    ["get_bet_ticket", "Place a bet on a market with a payload that was confirmed."],
    ["post_market_sell", "Place a market sell order on the exchange."],
    ["weather_info", "Sell shares and returns results."],
    ["initiate_refund", "Initiate a refund for a payment."],
    ["process_checkout", "Processing it will charge the payment instrument that was given."],
  ])("is found in %s, whatever else its words look like", (name, description) => {
    expect(rateAlone(name, description).category).toBe("financial");
  });

  test.each([
    ["bid_details", "Get the details of a bid.", "read"],
    ["latest_purchase", "Returns the latest purchase.", "read"],
    ["sell_history", "Provides what was sold, with prices.", "read"],
    ["transactions_sync", "Initiate the syncing of transactions for a wallet.", "execute"],
    ["get_offers", "Request the payment options for a domain.", "read"],
    ["start_chore_order", "Place the chores in order.", "execute"],
  ] as const)("is not read into %s", (name, description, category) => {
    expect(rateAlone(name, description).category).toBe(category);
  });
});
