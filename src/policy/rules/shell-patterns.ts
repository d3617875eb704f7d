/** Deny patterns for commands, in the RE2 subset of regex/parse.ts. */

/** Where a shell looks for a program: at a start, behind a separator, behind what runs another. */
const PROGRAM =
  "(^|[;&|(`{\\n]|\\$\\w+ ?=|-\\w*c ['\"]|-command ['\"]?|/c |\\b(xargs|env|exec|nohup|timeout|then|do|else)( -\\S+| \\d\\S*)* )\\s*(\\w+=\\S* )*([^\\s'\"]*[/\\\\])?";

/** Programs that remove, move, raise rights, end what runs or connect out, in Unix and Windows. */
export const SHELL_PROGRAMS = `(?i)${PROGRAM}(rm|rmdir|rd|del|erase|unlink|shred|mv|dd|mkfs(\\.\\w+)?|format [a-z]:|sudo|su|chmod|chown|kill|pkill|killall|taskkill|shutdown|reboot|curl|wget|nc|ncat|ssh|scp|sftp|(remove|stop|restart|invoke)-\\w+|iwr|irm|iex)(\\.exe)?(\\s|[;&]|$)`;

/** Clients and options that remove or overwrite. Passes: clients that are not listed. */
export const SHELL_DELETES =
  "(?i)\\b(kubectl|helm|terraform|tofu|pulumi|aws|az|gcloud|gsutil|gh|docker|podman)\\s([^;|&\"'\\n]*\\s)?(delete|destroy|remove|rm|rmi|rb|prune|purge|uninstall|terminate)(-\\S+)?(\\s|$)|\\bgit (clean|push (.* )?-f)(\\s|$)|\\s(--?delete|--force(-with-lease)?|--hard)(\\s|$)";
