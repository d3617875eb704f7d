function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Verbs that take a guard down: what was shut or protected is open afterwards. */
export const UNGUARDS = words("unlock unblock unprotect unquarantine");
/** Guards that are taken down where they are only switched off. */
export const GUARDS = words("protection protections vulnerability encryption mfa 2fa antivirus");
export const SWITCHES_OFF = words("disable deactivate");

/** Verbs that shut somebody out, where their object is somebody. */
export const SHUTS_OUT = words("block ban suspend");
/** Who can be shut out, and by what. */
export const OUTSIDERS = words(
  `user users member members client clients device devices contact contacts account accounts guest guests
  sender senders player players ip ips domain domains number caller visitor follower actor`,
);

/** Verbs that turn down what somebody asked for; asking again is up to them. */
export const TURNS_DOWN = words("decline reject deny");
/** What is asked for, unlike an invitation to a meeting, which can be answered again. */
export const ASKED = words(
  `request requests invitation invitations invite access application applications deployment deployments
  connection connections token tokens`,
);

/** Verbs that end a membership or a tie between two things. */
export const PARTS = words(
  "leave detach unlink unassign disassociate dissociate unassociate unmap",
);
/** What ties one thing to another: taken off, both stay. */
export const TIES = words(
  `tag tags label labels link links association associations reaction reactions follower followers
  assignee assignees dependency dependencies member members membership relation relations relationship
  relationships`,
);
/** Ties that are nothing by themselves, so that deleting one from somewhere is taking it off as well. */
export const MERE_TIES = words(
  "association associations reaction reactions follower followers assignee assignees dependency dependencies membership",
);
/** What one leaves with somebody and does not leave. */
export const LEFT_BEHIND = words("comment comments feedback review note message reply");

/** Verbs that end what runs without letting it finish. */
export const ENDS = words("kill terminate");

/** Verbs that give something out of hand. */
export const GIVES_UP = words("release relinquish deallocate");
/** What is given back by releasing it, unlike what is published. */
export const HELD = words(
  "ip ips address addresses lock lease number numbers port ports reservation allocation",
);
/** What changes hands by transferring it, unlike what moves from one place to another. */
export const OWNED = words("ownership owner repository repo domain project organization app");

/** Records that are one afterwards where there were two. */
export const MERGED = words(
  `branch branches pull pr mr contact contacts lead leads ticket tickets customer customers account accounts
  user users duplicate duplicates person persons people company companies profile profiles conversation
  conversations issue issues incident incidents`,
);

/** What writing replaces as a whole. */
export const WRITTEN_WHOLE = words("file files");
