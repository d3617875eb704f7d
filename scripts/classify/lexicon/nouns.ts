function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words of a name that carry no meaning of their own. */
export const FILLER = words(
  "a an the and or my your its is it this that all any new existing given specific api tool exists exist",
);

/** Where the object of a name ends: `delete_user_from_group`. */
export const PREPOSITIONS = words(
  "for of to in on by with from as at via using into onto per about within between after before",
);

/** A last word of a name that says that something is only looked at. */
export const READ_NOUNS = words(
  `info information details detail status state stats statistics summary overview history list schema
  metadata count counts logs report help docs documentation version versions usage price prices quote
  weather forecast balance balances result results lookup finder analysis insights metrics analytics
  leaderboard ranking rankings trends news guide tutorial faq`,
);

/** Things that run: changing their state starts, stops or steers work. */
export const RUNNING = words(
  `run runs taskrun taskruns execution executions job jobs workflow workflows flow flows pipeline pipelines
  build builds process processes instance instances machine machines vm vms container containers sandbox
  service services cluster clusters device devices droplet pod pods worker workers automation scan scans
  crawl playbook deployment deployments backfill prediction predictions dag query crawler task_run batch
  migration simulation server servers simulator emulator test tests import export replication backup app
  webset research agent generation call audit training`,
);

/** Nouns that are work once they exist: creating one starts it. */
export const STARTS = words(
  `run runs taskrun execution job jobs deployment deployments build scan crawl backfill simulation rollout
  prediction generation research completion completions inference`,
);

/** What money is called. */
export const MONEY = words(
  `money fund funds payment payments payout payouts balance cash coin coins eth sol btc usdc usdt sui apt strk
  erc erc20 nft nfts crypto currency dollars wallet gas allowance stake lamports satoshi sats bitcoin ether
  lightning invoice withdrawal deposit remittance transaction transactions tx token tokens native`,
);

/** What somebody is bound to pay once it exists. */
export const COMMITMENTS = words(
  `payment payments charge charges refund refunds payout payouts transfer invoice invoices order orders trade
  trades bet bets bid bids donation donations purchase purchases withdrawal withdrawals deposit deposits loan
  position positions payroll disbursement settlement subscription subscriptions checkout swap swaps tip`,
);

/** Words that make an order, a subscription or a token a matter of money. */
export const MONEY_CONTEXT =
  /\b(?:pay(?:ment|ments|s|ing|out|outs)?|bill(?:ing|ed)?|stripe|paypal|invoices?|price[sd]?|plan|customer|checkout|cart|purchase|buy|sell|trad(?:e|es|ing)|broker(?:age)?|market|limit order|exchange|stocks?|shares?|crypto\w*|wallet|blockchain|on-?chain|token amount|eth(?:ereum)?|solana|bitcoin|usdc?|funds?|money|merchant|shop|store|invest(?:ing|ments?)|margin|futures|spot|portfolio|position|refund|amount|erc-?\d+|nft)\b/iu;

/** Access and identity: changing them opens or shuts doors. */
export const ACCESS = words(
  `permission permissions role roles access member members membership memberships collaborator collaborators
  admin admins policy policies acl acls grant grants invitation invitations invite sharing share ownership
  sso mfa authentication firewall ruleset protection restrictions webhook webhooks dns ssh authorization
  authorizations`,
);

/** What must not leave the place it is kept. */
export const SECRETS = words(
  `secret secrets password passwords credential credentials apikey token tokens key keys mnemonic seed
  passphrase vault env`,
);

/** What people write to each other, and records about people. */
export const PERSONAL = words(
  `email emails mail mailbox inbox message messages chat chats conversation conversations contact contacts
  calendar customer customers patient patients employee employees transcript transcripts recording
  recordings sms dm dms clipboard photo photos candidate candidates medical health_record
  payslip payslips paycheck salary salaries`,
);

/** What companies and people keep to themselves. */
export const CONFIDENTIAL = words(
  `file files document documents note notes drive database databases table tables record records row rows
  attachment attachments invoice invoices payment payments transaction transactions repository issue issues
  ticket tickets lead leads memory memories query page wiki spreadsheet sheet code`,
);
/** Content that strangers can put words into. */
export const OUTSIDE = words(
  `web website webpage html issue issues comment comments email emails message messages review reviews
  post posts tweet tweets feed rss news article articles ticket tickets pr thread threads discussion
  discussions crawl scrape transcript inbox`,
);

/** Small marks that are as easily taken back as made. */
export const LIGHT = words(
  `like star bookmark favorite favourite reaction reactions emoji label labels tag tags vote upvote follow
  thought thoughts draft drafts pin read unread notification notifications flag subscription watch`,
);

/** What a generator makes that costs computing time and is kept as a file. */
export const MEDIA = words(
  `image images picture photo video videos audio speech voice music song sound mesh texture
  avatar art artwork animation film presentation podcast sfx tts`,
);

/** Parts of a page, an editor or a player: what an agent sees, not what people keep. */
export const INTERFACE = words(
  `screen console selection filter filters highlight highlights focus zoom view tab tabs window browser
  cursor cookies context thoughts codegen viewport breakpoint breakpoints cache`,
);

/** Whether a number of items is meant. */
export const BULK = words("all bulk batch multiple many mass everything everyone every wipe");

/** Stored things: converting or merging one changes it, unlike a unit or a text. */
export const RECORDS = words(
  `lead leads member members contact contacts conversation conversations ticket tickets issue issues task
  tasks subtask draft order orders user users account accounts deal opportunity estimate quote conflict
  conflicts comment comments thread incident incidents alert alerts branch branches request requests duplicate
  duplicates repository item items session market organization findings`,
);

/** What a page or a window is worked with. */
export const CONTROLS = words(
  "option options dropdown element elements checkbox button page browser window dialog",
);

/** Work that is set off by running it. */
export const WORK = words(
  `scan scans audit audits test tests suite benchmark job jobs task tasks pipeline pipelines workflow workflows
  flow build builds script scripts command commands crawl simulation experiment backup migration migrations
  monitor container process program app agent training session campaign macro playbook automation`,
);

/** People and groups: letting them in changes access, renaming them does not. */
export const PEOPLE = words("user users group groups team teams guest guests");
