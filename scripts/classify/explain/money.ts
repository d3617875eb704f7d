import { COMMITMENTS, MONEY, MONEY_CONTEXT } from "../lexicon/nouns.ts";

/** What an act on money is done to, and what is said around it. */
export interface Dealing {
  verb: string;
  /** The words that it is applied to. */
  object: readonly string[];
  /** The beginning of the description. */
  said: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const ORDERED = set("order orders bet bets position positions trade trades bid bids");
const DEMANDS = set("invoice invoices checkout bill bills reminder estimate estimates");
const DEALS = set("swap swaps trade trades");
const PAYS = set("pay refund charge transfer withdraw send donate tip payout disburse remit repay");
const MAKES = set("create place submit post add make issue open new send email remind run execute");
const BUYS = set("buy purchase");
const TRADES = set("sell swap trade");
const LENDS = set("deposit stake unstake lend borrow redeem invest fund topup wire");
const SETTLES = set("approve confirm finalize finalise complete accept");
const CHANGES = set("modify update edit amend change adjust");
const CLOSES = set("close liquidate exit");

const AGREES = "The other side has to agree before anything comes back";

/** What follows once money or an obligation has moved, by what was done with what. */
export function moneyEffect({ verb, object, said }: Dealing): string {
  const has = (words: ReadonlySet<string>) =>
    object.some((word) => word !== verb && words.has(word));
  if (verb === "sign")
    return "Whoever holds what is signed can hand it in, and a signature is not called back.";
  if (verb === "cancel")
    return "What has been carried out by then stays so, and what is called off has to be agreed anew.";
  if (SETTLES.has(verb)) return `It stands from then on. ${AGREES}.`;
  if (CLOSES.has(verb) && has(ORDERED))
    return "It settles at the price of that moment, and going back in is another deal.";
  if (CHANGES.has(verb) && has(ORDERED))
    return "What stands afterwards can be carried out before anybody looks at it.";
  if (CHANGES.has(verb) && has(DEMANDS))
    return "Somebody pays by what it says, so a wrong figure is paid or argued about.";
  if (MAKES.has(verb) && has(DEMANDS))
    return "Somebody is asked to pay, and a repeated call asks for the same sum again.";
  if (MAKES.has(verb) && has(ORDERED))
    return "It can be carried out before anybody looks at it, and a repeated call places a second one.";
  if (BUYS.has(verb)) return `${AGREES}, and a repeated call is a second purchase.`;
  if (TRADES.has(verb) || (MAKES.has(verb) && has(DEALS)))
    return "It goes by the price of that moment, and a repeated call is a second deal.";
  const moves = has(MONEY) || has(COMMITMENTS) || MONEY_CONTEXT.test(said);
  if (PAYS.has(verb) && moves) return `${AGREES}, and a repeated call is a second payment.`;
  if (MAKES.has(verb) && has(PAYMENTS))
    return `${AGREES}, and a repeated call is a second payment.`;
  if (LENDS.has(verb)) return `${AGREES}, and a repeated call moves as much again.`;
  if (MAKES.has(verb))
    return "A repeated call makes a second one, and what either costs does not come back by itself.";
  return `${AGREES}.`;
}
const PAYMENTS = set(
  "payment payments charge charges refund refunds payout payouts transfer transfers transaction transactions donation withdrawal withdrawals deposit deposits disbursement",
);
