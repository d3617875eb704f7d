import type { Sense } from "./senses.ts";

/** English base forms by sense; inflections are derived in forms.ts. A word stands in one row. */
export const ENGLISH: Record<Sense, string> = {
  read: `get list read fetch search find query show view describe lookup retrieve check inspect browse
    explore discover see display return look locate obtain enumerate count peek monitor watch observe
    detect identify diagnose verify ping lint audit review preview tail dump grep trace track poll wait
    know learn explain introspect whoami resolve ask answer consult gather collect load access print
    echo test probe autocomplete suggest recommend sample select crawl scrape extract recall help think
    reason reflect brainstorm research investigate understand capture screenshot recognize recognise
    listen paginate provide give expose survey sniff whois geocode study guide surface determine
    examine scrutinize stat ls cat rank scout spot reveal pinpoint visit tell retrive scrap report`,
  compute: `calculate compute convert parse format validate analyze analyse compare summarize summarise
    translate transcribe encode decode hash sort filter aggregate estimate evaluate predict forecast
    simulate classify categorize categorise score measure derive assess solve infer interpret tokenize
    tokenise multiply divide subtract factor round diff normalize normalise paraphrase extrapolate
    interpolate correlate visualize visualise chart beautify minify prettify escape unescape
    transliterate transform standardize standardise decompile disassemble highlight cite proofread
    critique grade benchmark profile debug troubleshoot optimize optimise enrich match geolocate decrypt
    rephrase roll map slugify stringify serialize deserialize demangle tabulate quantify explode`,
  download: "download",
  generate: `generate gen draw render plot compose synthesize synthesise design draft upscale animate speak
    narrate imagine paint remix inpaint outpaint stylize illustrate hallucinate`,
  create: `create add insert new make register upload import clone fork copy duplicate append prepend
    attach save store write put queue provision allocate book reserve log record comment note bookmark
    subscribe follow star like upvote vote react join invite enroll enrol enqueue ingest index memorize
    memorise remember snapshot backup checkpoint initialize initialise init scaffold define declare
    document annotate tag label link associate pin upsert populate seed plant mint issue instantiate
    establish found propose submit file nominate claim encrypt sign compress zip pack export persist
    cache push commit stash merge stage place mount schedule plan assign delegate grant authorize
    authorise allow permit share onboard award adopt endorse accept approve embed`,
  update: `update edit modify change set rename move patch adjust configure enable disable toggle switch
    activate deactivate mark resize reorder reassign transition complete reopen close archive unarchive
    restore lock unlock mute unmute hide unhide tweak amend extend shorten renew refresh reschedule
    snooze postpone promote demote customize customise upgrade downgrade migrate rebase sync synchronize
    synchronise rotate regenerate fix correct bump increment decrement tune apply redact crop trim split
    combine group ungroup align rearrange relocate reposition recolor restyle flag unflag acknowledge
    ack dismiss suppress confirm reject decline deny block unblock suspend unsuspend reactivate ban
    unban unpin unstar unlike unfollow untag unlabel unlink unassign unsubscribe leave quit disassociate
    detach disconnect finalize finalise publish unpublish release checkout revise alter login logout
    authenticate connect pull undo redo untrash unmount favourite favorite unfavorite augment assemble
    scale paste indent refactor rewrite focus zoom bind unbind nest manipulate cherry-pick pick override reconfigure protect restrict enforce integrate impersonate mix isolate`,
  send: `send post reply message notify email mail broadcast tweet retweet forward dm announce remind
    alert text sms respond crosspost deliver transmit emit escalate redeliver resend repost chat talk whisper`,
  run: "run execute exec invoke call eval perform compile script dispatch",
  control: `start stop restart reboot launch deploy redeploy rerun retry trigger kill terminate abort
    pause resume unpause boot shutdown shut halt build rebuild rollback install initiate begin end
    kickoff spin wake sleep scan replay skip play seek drive fly land attack exploit fuzz flash force
    backfill orchestrate automate power reindex train finetune rerequest requeue mine reload spawn relaunch recreate`,
  input: `click type press tap swipe drag fill scroll keypress hover navigate goto go interact doubleclick
    rightclick keyevent`,
  remove: `delete remove destroy drop purge erase wipe truncate clear discard forget revoke prune flush
    del rm rmdir trash recycle uninstall deregister unregister expire invalidate empty cancel nuke evict
    eject obliterate strip expunge clean cleanup deprovision decommission unset disenroll kick dissolve
    void delist dispose vacuum hdel lpop rpop srem zrem xdel shred`,
  overwrite: "overwrite replace reset revert reinitialize reformat",
  pay: `pay refund charge transfer purchase buy sell withdraw swap stake unstake redeem bid tip donate
    borrow repay lend liquidate invest deposit topup fund remit disburse payout wire trade hedge`,
  vague:
    "manage handle process use do operate administer maintain work facilitate control open conduct take leverage",
};

/**
 * Verbs that are as often nouns in names (`list_test_runs`): they count at the head of a name, and
 * elsewhere only after `and` or `or`.
 */
export const NOUN_LIKE = new Set(
  `access alert answer audit backup benchmark bid block book bookmark branch build cache call capture
  change charge chart check claim click clone comment commit control copy count crawl crop debug
  deposit design diff display document draft dump email end estimate export fix flag force forecast fork
  format function fund grade grant group guide hash help highlight import index issue label land launch
  like link list load lock log look mail map mark match measure merge message mine mint monitor move mute
  new note offer open order pack patch pay permit pin place plan play plot poll post power preview
  print probe process profile prompt publish pull purchase push query question queue rank record recycle refund
  register release reply report request research reserve reset resource restore result return review
  rotate round route run sample save scale scan schedule score screen screenshot script search seed
  sell set share show sign sleep sms snapshot sort spin split stage star start stash status stop store
  study surface survey swap switch sync tag tail report test text think tip token trace track
  trade train transfer trash trigger tweet type update upload use view vote wait wake watch work write
  zip zoom ping note stake wire hedge seek attack exploit flash drive fund empty clean clear complete
  correct close open map take chat talk mix roll visit scrap group key live long mean present public project secret short state filter sort format
  focus nest paste scope fly land kick file plant found mount author cat stat factor`
    .trim()
    .split(/\s+/),
);
