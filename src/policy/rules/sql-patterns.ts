/** Deny patterns for queries, in the RE2 subset of regex/parse.ts. */

/** Where a statement may begin: after a separator, a bracket, a comment, or a word before one. */
const STATEMENT = "(^|[;()\\n]|\\*/|\\b(explain|analyze|verbose|begin)\\s)\\s*";
/** A statement goes on; a function, a list, a comparison or a text goes on otherwise. */
const GOES_ON = "(\\s+[^\\s(),.=]|[^\\w\\s(),.=']|$)";

/** SQL statements that do more than read. Passes: functions with side effects. */
export const SQL_WRITES = `(?i)${STATEMENT}((insert|update|delete|merge|upsert|replace|drop|truncate|alter|create|rename|grant|revoke|call|copy|load|attach|vacuum|do)${GOES_ON}|exec(ute)?\\b)|\\b(delete\\s+from|update\\s+\\S+\\s+set|(alter|drop|truncate)\\s+table|into)\\s|xp_cmdshell`;

/** SQL statements that remove or replace rows, change rights or structure, or reach the machine. */
export const SQL_REMOVES = `(?i)${STATEMENT}((delete|replace|drop|truncate|alter|grant|revoke|attach)${GOES_ON}|exec(ute)?\\b)|\\b(delete\\s+from|(alter|drop|truncate)\\s+table|replace\\s+into|into\\s+(out|dump)file|copy\\s[^;]*\\sprogram)\\s|xp_cmdshell`;

/** Clauses of Cypher that do more than read. Passes: procedures outside apoc and dbms. */
export const CYPHER_WRITES =
  "(?i)\\b(create|merge)\\s*(\\w+\\s*=\\s*)?\\(|(^|[;\\n])\\s*(create|alter|drop|grant|revoke)\\s+\\w|\\bdelete\\s+\\w|\\b(set|remove)\\s+\\w+(\\.|:|\\s*\\+?=)|\\bload\\s+csv|\\bcall\\s+(apoc|dbms)\\.";

/** Clauses of Cypher that remove or replace, change rights, load files or call apoc and dbms. */
export const CYPHER_REMOVES =
  "(?i)(^|[;\\n])\\s*(alter|drop|grant|revoke)\\s+\\w|\\bdelete\\s+\\w|\\bremove\\s+\\w+[.:]|\\bset\\s+(\\w+\\s*=|\\S+\\s*=\\s*null)|\\bload\\s+csv|\\bcall\\s+(apoc|dbms)\\.";
