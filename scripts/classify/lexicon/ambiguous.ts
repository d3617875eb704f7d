/**
 * Verbs that read or change depending on what they are applied to (`convert_units`, `convert_lead`);
 * the rest of the definition decides.
 */
export const AMBIGUOUS = new Set(
  `convert resolve transform optimize optimise enrich generate download export process load open connect
  run execute exec perform invoke call eval evaluate test scan crawl scrape ask chat talk select wait
  verify validate print sync synchronize refresh plan schedule estimate cache index analyze analyse
  parse extract capture track monitor trace record log watch report classify categorize sort filter
  match merge compile query normalize standardize fix handle manage use do take conduct operate control
  format design draft draw render plot compose preview think reason reflect summarize translate compute
  calculate initialize init focus poll debug profile benchmark inspect encode hash pack
  encrypt sign compress zip simulate play seek expand collapse answer suggest recommend propose sample
  train fit assemble combine mix split round rank score dispatch compare help guide submit request
  apply define declare checkout identify authenticate login script interact facilitate maintain work
  administer leverage reload fetch detect diagnose research investigate explore browse collect gather
 follow store reproduce copy visualize chart illustrate remix upscale echo claim check
  review audit lint probe ping dump stash snapshot screenshot refactor rewrite indent paste redact deduplicate
  count tune customize increment decrement adjust align crop trim isolate scale resize zoom confirm report prepare open map pick`
    .trim()
    .split(/\s+/),
);

/** Verbs that leave something changed wherever a description says them of its tool. */
export const PLAIN_CHANGES = new Set(
  `create delete remove update insert modify save store write upload send overwrite replace rename archive
  add mark append erase purge drop persist publish register reset clear set edit assign enable disable`
    .trim()
    .split(/\s+/),
);

/** Verbs at the head of a name that settle it: nothing that starts so changes anything of itself. */
export const CERTAIN_READS = new Set(
  `get list search find read describe show view retrieve lookup browse display enumerate count peek
  whoami grep geocode ls cat stat explain fetch inspect hget mget tail discover introspect compare
  calculate compute summarize translate decode`
    .trim()
    .split(/\s+/),
);
