/**
 * Tasks as people put them, with what a right tool is called: each answer is a list of words that
 * the name must have, alternatives separated by a bar, and with a minus those it must not have.
 */
export interface Task {
  text: string;
  answers: string[];
}

const task = (text: string, ...answers: string[]): Task => ({ text, answers });

export const TASKS: readonly Task[] = [
  task(
    "remove a repo",
    "delete|remove|destroy repo|repository -collaborator -secret -team -token -app -from -restrictions -container",
  ),
  task(
    "send money",
    "send|transfer money|payment|funds",
    "create|make payment|transfer",
    "transfer",
  ),
  task("run shell", "run|execute|exec shell|command|bash", "shell|bash|terminal"),
  task("erase a file", "delete|remove|erase file"),
  task("make a new branch", "create|new|add branch"),
  task(
    "open a pull request",
    "create|open|submit pr",
    "create|open pull request -codespace -review -comment",
  ),
  task("close a ticket", "close|resolve issue|ticket", "update issue|ticket"),
  task("book a meeting", "create|schedule|book event|meeting|appointment"),
  task("cancel a meeting", "delete|cancel event|meeting|appointment|booking"),
  task(
    "who am i",
    "whoami|me",
    "get me|self|myself|current|whoami",
    "who am i",
    "current|authenticated user",
  ),
  task("look up the weather", "weather|forecast"),
  task("stock price", "stock price|quote|ticker", "get|fetch quote|price|stock"),
  task("crypto price", "crypto|coin|token|bitcoin price|prices"),
  task("translate text", "translate|translation"),
  task("summarize a document", "summarize|summarise|summary"),
  task("take a screenshot", "screenshot"),
  task(
    "open a web page",
    "navigate|open|goto|visit|fetch|browse page|url|browser|website",
    "navigate",
  ),
  task("click a button", "click"),
  task("fill in a form", "fill|type form|input|field", "fill"),
  task("download a video", "download video|youtube"),
  task("video subtitles", "transcript|subtitles|captions|caption|transcripts"),
  task("text to speech", "speech|tts|voice|audio"),
  task("draw a picture", "generate|create|draw|make image|picture|images"),
  task("query the database", "query|sql|execute|run database|db|sql|query"),
  task("show all tables", "list|show|get tables"),
  task("table schema", "describe table", "table|schema schema|structure|info|columns"),
  task("create a spreadsheet", "create spreadsheet|sheet|workbook"),
  task("append rows to a sheet", "append|add|insert row|rows|values|sheet"),
  task("send an email", "send email|mail|message|gmail"),
  task("read my inbox", "read|get|list|search|fetch|check email|emails|inbox|mail|messages"),
  task("post to slack", "slack post|send|message", "post|send message|slack"),
  task("tweet something", "tweet", "post|create twitter|x|tweet"),
  task("find a contact", "search|find|get|list contact|contacts|person"),
  task("add a customer", "create|add customer|client"),
  task("refund a payment", "refund"),
  task("issue an invoice", "create|send|issue invoice"),
  task("list my subscriptions", "list|get subscriptions|subscription"),
  task("stop a container", "stop|kill|terminate|remove container|pod|docker"),
  task("start a virtual machine", "start|create|launch|boot vm|instance|server|machine"),
  task("restart a service", "restart|reboot service|server|pod|app|deployment"),
  task("deploy my app", "deploy|deployment|deployments"),
  task("roll back a deployment", "rollback|revert|undo", "roll back"),
  task("look at the logs", "logs|log"),
  task("show metrics", "metrics|metric"),
  task("create an alert", "create|add alert|alerts|monitor|alarm"),
  task("directions to a place", "directions|route|navigation|routes"),
  task(
    "nearby restaurants",
    "nearby|restaurants|restaurant places|search|restaurant|restaurants|find|place|nearby",
  ),
  task("search flights", "search|find|flight flights|flight"),
  task("hotel booking", "hotel|hotels"),
  task("search the web", "search web", "web|google|brave search"),
  task("scientific papers", "paper|papers|article|articles|arxiv|pubmed"),
  task(
    "remember this fact",
    "remember|memory|memories|save|store|add|create memory|remember|fact|entities|note|memories",
  ),
  task("add a to-do", "add|create todo|task|todos -tag -to"),
  task("mark task done", "complete|finish|done|close|mark task|todo|tasks|done"),
  task("generate a password", "password"),
  task(
    "rotate an api key",
    "rotate|regenerate|create|update|refresh key|token|secret|apikey|keys|credentials",
  ),
  task(
    "give someone access",
    "add|grant|create|invite|share|assign|give access|permission|permissions|collaborator|member|role",
  ),
  task("merge pull request", "merge pull|pr|request"),
  task("convert currency", "convert|exchange currency|rate|rates", "currency"),
  task("compile code", "compile|build"),
];

/** Whether a name answers a task. `words` are those of the name. */
export function answersTask({ answers }: Task, words: readonly string[]): boolean {
  return answers.some((answer) =>
    answer
      .split(" ")
      .every((group) =>
        group.startsWith("-")
          ? !words.includes(group.slice(1))
          : group.split("|").some((word) => words.includes(word)),
      ),
  );
}
