/**
 * Deny patterns for code, in the RE2 subset of regex/parse.ts. They look for calls, so that a word
 * in a text passes, and tell `exec(` from `.exec(`, which searches a text. Upper and lower case
 * differ in these languages, and so they do here.
 */

/** Not a method of something else. */
const ALONE = "(^|[^.\\w])";
/** An address is given to an element, or to the page. */
const LOADS =
  "\\.(src|href)\\s*=[^=]|\\b(window|document|top)\\.location(\\.(assign|replace)\\(|\\s*=[^=])";

/** Code is loaded from an address, or from wherever a variable says; modules by name pass. */
const IMPORTS = "\\bimport\\(\\s*(['\"`](https?:|data:|//)|[^'\"`\\s])";

export const BROWSER_CALLS = `\\b(fetch|WebSocket|EventSource|sendBeacon|RTCPeerConnection|Worker|importScripts|Function|window\\.open)\\s*\\(|${ALONE}eval\\s*\\(|\\bXMLHttpRequest\\b|(^|[^\\w. \\t])[ \\t]*location(\\.(assign|replace)\\(|\\s*=[^=])|${IMPORTS}|${LOADS}`;

export const NODE_CALLS = `\\b(child_process|worker_threads)\\b|${ALONE}(exec|eval)\\s*\\(|\\b(exec|execFile|spawn|rm|rmdir|unlink)Sync\\s*\\(|\\b(execFile|spawn|rm|rmdir|unlink|fetch|WebSocket|EventSource|Function|axios|Deno\\.(Command|remove))\\s*\\(|${ALONE}(axios|https?|net|tls|dgram)\\.\\w+\\s*\\(|${IMPORTS}`;

export const PYTHON_CALLS = `\\b(subprocess|__import__|rmtree|urlopen|urlretrieve)\\b|${ALONE}(exec|eval|system|popen)\\s*\\(|\\bos\\.(exec|spawn|popen|system|remove|unlink|rmdir)\\w*\\(|\\)\\.(unlink|rmdir)\\(|${ALONE}(requests|httpx|aiohttp|socket|smtplib|ftplib|paramiko)(\\.[A-Za-z]| (import|as)\\b)`;

export const DOTNET_CALLS =
  "\\b(Process\\.Start|(File|Directory|FileInfo|FileUtil|AssetDatabase)\\.Delete\\w*|Assembly\\.Load\\w*)\\s*\\(|\\b(ProcessStartInfo|DllImport|HttpClient|WebClient|(Unity)?WebRequest|TcpClient|ClientWebSocket)\\b";

/** For code of an unknown language: the names that are common in JavaScript, Python and .NET. */
export const ANY_STARTS = `${ALONE}(exec|eval|system|popen|spawn)(File)?(Sync)?\\s*\\(|\\b(os|fs|promises)\\.(exec|spawn|popen|system|remove|unlink|rm)\\w*\\(|\\b(rm|rmdir|unlink)Sync\\(|\\b(subprocess|child_process|__import__|rmtree|do shell script)\\b|\\b(new Function|Process\\.Start|(File|Directory)\\.[Dd]elete)\\s*\\(`;

export const ANY_CONNECTS = `\\b(fetch|WebSocket|EventSource|sendBeacon|urlopen|axios)\\(|\\b(XMLHttpRequest|HttpClient|WebClient|(Unity)?WebRequest|TcpClient)\\b|${ALONE}(requests|httpx|aiohttp|socket|axios|https?)\\.\\w+\\s*\\(|${IMPORTS}|${LOADS}`;
