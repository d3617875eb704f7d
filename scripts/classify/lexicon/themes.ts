import type { Category } from "../../../src/schemas/record.ts";

/** A field that an object belongs to, and what follows there from an act of each category. */
interface Theme {
  name: string;
  /** Last words of an object, each enough by itself. */
  words: string;
  /** Words that are of this field only where something is changed: a block that is looked up is one of a chain. */
  changed?: string;
  /** Last words that are of this field in the company of the word before them, in the singular. */
  pairs?: string;
  says: Partial<Record<Category, string>>;
}

/** The first theme that the last word of a tool's object belongs to is used; the narrower stand first. */
export const THEMES: readonly Theme[] = [
  {
    name: "memory",
    words:
      "memory memories entity entities observation observations relation relations knowledge thought thoughts insight fact facts",
    says: {
      read: "What was stored in earlier sessions comes back as if it were known, and with it whatever somebody planted there.",
      write:
        "What is stored here is fetched back in later sessions, so one wrong or planted sentence keeps coming back.",
      destructive:
        "What later sessions would have built on is missing from then on, and nobody is told.",
    },
  },
  {
    name: "logs",
    words: "log logs trace traces audit console telemetry error errors exception exceptions crash",
    pairs: "audit event,log event,error event,security event,crash report",
    says: {
      read: "Records of this kind hold whatever was put into them, personal data and tokens among it.",
      destructive: "With such records goes the trace of what happened before.",
    },
  },
  {
    name: "business figures",
    words:
      "invoice invoices payment payments transaction transactions charge charges balance balances refund refunds expense expenses bill bills order orders price product products coupon discount tax payroll budget estimate subscription subscriptions payout payouts ledger account_balance",
    says: {
      read: "It shows money and moves none; what it shows is still nobody else's business.",
      write: "Figures hang on it: what is wrong here turns up in a bill, a shop or a report.",
      destructive:
        "Accounts have to add up afterwards, and what is missing is asked for by somebody else.",
    },
  },
  {
    name: "public data",
    words:
      "stocks weather forecast ticker tickers coin coins crypto kline candles currency nft dex champion recipe movie movies flight flights train trains station stations place places geocode coordinates timezone holiday dictionary joke news headlines trending paper papers wikipedia pokemon",
    pairs:
      "stock price,stock quote,crypto price,coin price,token price,market price,gas price,exchange rate,interest rate,currency rate,current time,world time,liquidity pool,news article,wikipedia article,pubmed article,stock market,crypto market,bus route,train route",
    says: {
      read: "By its name the answer is public, so what remains is what each call costs and that the agent takes the answer for true.",
    },
  },
  {
    name: "code",
    words:
      "repository repositories repo repos branch branches commit commits pull merge diff gist release releases patch fork codebase snippet stash",
    pairs: "pull request,merge request",
    says: {
      read: "Source code holds more than code: keys left in files, names of internal systems, and text that contributors wrote.",
      write:
        "Builds and colleagues take up what it leaves, often within minutes and without looking.",
      execute:
        "Builds and colleagues take up what it sets off, often within minutes and without looking.",
      destructive: "Clones elsewhere may still have it, but nothing in the definition says so.",
    },
  },
  {
    name: "documentation",
    words:
      "doc docs documentation help guide schema schemas version versions library libraries package packages example examples template_info capabilities language languages format formats types",
    says: {
      read: "What comes back shapes what the agent does next, so its source matters more than its secrecy.",
    },
  },
  {
    name: "infrastructure",
    words:
      "instance instances cluster clusters database databases table tables bucket buckets server servers volume volumes network networks container containers deployment deployments domain domains dns vm vms node nodes pod pods disk queue topic stack resource resources environment environments host hosts namespace namespaces backup backups index indexes image_registry vpc subnet firewall loadbalancer cache collection collections schema_migration",
    says: {
      read: "That tells how a system is laid out, which is what an intruder would ask first.",
      write:
        "It touches what other things run on: what it adds is paid for until somebody notices, and what it changes is in use.",
      execute:
        "Other things run on what it starts, stops or moves, and they notice before anybody is told.",
      destructive: "What depends on it stops with it.",
    },
  },
  {
    name: "settings",
    words:
      "setting settings config configuration rule rules preference preferences template templates filter filters pattern patterns workflow workflows schedule schedules trigger triggers webhook webhooks alert alerts automation policy policies property properties field fields view views dashboard dashboards option options mode variable variables environment_variable parameter parameters attribute attributes label_definition",
    says: {
      read: "Settings tell how a system works and how it is guarded.",
      write:
        "It stays in force after the conversation that led to it is over, and works on cases that nobody has seen yet.",
      destructive:
        "What relied on it goes on without it, and the gap shows only when the case comes up.",
    },
  },
  {
    name: "people",
    words:
      "contact contacts customer customers user users lead leads deal deals candidate candidates employee employees person people member members patient patients company_record subscriber subscribers student students owner",
    says: {
      read: "What it returns is about people, who did not agree to stand in an agent's context.",
      write: "The entry is about somebody, and others decide by what it says.",
      destructive: "With the entry goes its history, and the person it is about is not asked.",
    },
  },
  {
    name: "mail and talk",
    words:
      "email emails mail message messages chat chats conversation conversations thread threads comment comments reply replies review reviews post posts tweet tweets channel channels discussion sms notification notifications announcement invitation",
    says: {
      read: "Whoever may write here can put words in front of the agent, and words can be instructions.",
      write: "Other people see it, and will take it for the word of whoever the agent works for.",
      destructive: "Others may have seen it or answered it, and what they refer to is gone.",
    },
  },
  {
    name: "plans",
    words:
      "task tasks issue issues ticket tickets project projects card cards board boards milestone milestones sprint epic goal goals todo todos case cases incident incidents appointment appointments meeting meetings calendar booking reservation list lists workspace workspaces subtask checklist worklog",
    pairs: "calendar event,backlog item,work item,todo item,action item",
    says: {
      read: "Plans and tickets are working papers: they name people, customers and weak spots.",
      write: "People plan by it, so a wrong entry sends somebody's work the wrong way.",
      destructive: "What was agreed and noted there goes with it.",
    },
  },
  {
    name: "files",
    words:
      "file files document documents folder folders directory note notes page pages sheet sheets spreadsheet slide slides presentation attachment attachments cell cells row rows record records text line lines section content contents object objects asset assets wiki memo bookmark bookmarks",
    changed: "block blocks item items",
    says: {
      read: "It hands over whatever stands there, also what was never meant for an agent.",
      write: "Whoever opens it next works with what the agent left there.",
      destructive: "Unless the place it stood in keeps versions, the only copy goes.",
    },
  },
];

/** Common nouns that are of no field by themselves. */
export const OTHER_NOUNS =
  "event events metric metrics stats statistics analytics quote stock market exchange rate rates token tokens pool pools quotes game games match matches player map route routes time word hotspots company companies article articles block blocks item items";
