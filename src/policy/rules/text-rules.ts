import { isFilePath, isLocalAddress, isWebAddress } from "./names.ts";
import { DOT_SEGMENT, NOT_HTTPS, PRIVATE_HOST } from "./patterns.ts";
import { type Make, reasoned } from "./reasoned.ts";
import { text } from "./text.ts";

export const url: Make = text(({ path, argument }) => {
  const { name } = argument;
  if (!isWebAddress(argument)) return null;
  if (isLocalAddress(argument))
    return {
      none: "the definition speaks of a local address, which a rule for public addresses would deny",
    };
  return [
    reasoned(
      [{ path, op: "regex", value: NOT_HTTPS }],
      "Only https:// addresses are allowed.",
      `${name} is an address that the agent fills in. Only https passes: no plain http, file, ftp or data address.`,
    ),
    reasoned(
      [{ path, op: "regex", value: PRIVATE_HOST }],
      "Local, private and numeric addresses are not allowed.",
      `Keeps ${name} away from localhost, numeric addresses and names that exist only inside a network. A public name that leads to a private address still passes, and so does a redirect; a name with letters beyond a to z is denied too.`,
    ),
  ];
});

export const path: Make = text(({ path, argument }) => {
  if (!isFilePath(argument)) return null;
  return [
    reasoned(
      [{ path, op: "regex", value: DOT_SEGMENT }],
      "Paths through '..' or through names that begin with a dot are not allowed.",
      `Keeps ${argument.name} from climbing to parent folders and from files and folders whose names begin with a dot, where keys and settings tend to lie. Absolute paths, symbolic links and dots written as %2e are not stopped.`,
    ),
  ];
});
