/** What a phrase of a description tells, wherever it stands. */
export const PHRASES = {
  "read-only": [
    /\bread[- ](?:only|mode|quer(?:y|ies)|cypher|sql|operations? only)\b/iu,
    /\b(?:does not|doesn't|will not|won't|never) (?:modify|change|alter|write|mutate|affect)\b/iu,
    /\bnon[- ]destructive\b/iu,
    /\bno side[- ]effects?\b/iu,
    /\b(?:only select|select[- ]only|select (?:query|queries|statements?)|only (?:read|select) (?:queries|operations?|statements?))\b/iu,
    /只读|唯讀|只讀|読み取り専用|읽기 전용|solo lectura|somente leitura|lecture seule|schreibgeschützt/iu,
  ],
  irreversible: [
    /\b(?:cannot|can not|can't|can never) be (?:undone|reversed|recovered|restored|reverted)\b/iu,
    /\birreversibl[ey]\b/iu,
    /\bpermanent(?:ly)?\b/iu,
    /\bno (?:undo|way back|going back)\b/iu,
    /\bunrecoverabl[ey]\b/iu,
    /不可逆|不可恢复|无法恢复|無法復原|不可撤销|永久|元に戻せ|取り消せません|되돌릴 수 없|영구|permanentemente|définitivement|endgültig|unwiderruflich/iu,
  ],
  overwrites: [
    /\boverwrit(?:e|es|ing|ten)\b/iu,
    /\breplac(?:e|es|ing) (?:all|any|the (?:entire|existing|whole|current|full)|every|existing)\b/iu,
    /\bdiscard(?:s|ing)? (?:all|any|the|local|uncommitted)\b/iu,
    /覆盖|覆蓋|上書き|덮어쓰|sobrescri|écrase|überschreib/iu,
  ],
  deletes: [
    /\b(?:delet(?:e|es|ing)|remov(?:e|es|ing)|eras(?:e|es|ing)|destroy(?:s|ing)?|purg(?:e|es|ing)|wip(?:e|es|ing))\b/iu,
    /删除|刪除|清空|削除|삭제|eliminar|supprimer|löschen|excluir/iu,
  ],
  arbitrary: [
    /\b(?:arbitrary|any|custom|raw) (?:\w+ )?(?:code|commands?|scripts?|sql|javascript|python|shell|statements?|requests?)\b/iu,
    /\b(?:run|runs|execute|executes|perform|performs) (?:an? |the )?(?:\w+ )?(?:sql|cypher|mysql|postgresql|sqlite|t-sql|nosql) (?:query|queries|statements?|commands?|scripts?)\b/iu,
    /\b(?:shell|bash|terminal|console|system|powershell|cli) commands?\b/iu,
    /\b(?:run|runs|execute|executes|evaluate|evaluates|eval) (?:\w+ )?(?:code|javascript|python|scripts?|commands?)\b/iu,
    /任意(?:代码|命令|代碼)|执行(?:代码|命令|脚本)|コマンドを実行|명령(?:어)?를? 실행/iu,
  ],
  "asks first": [
    /\b(?:ask|confirm with|check with) (?:the |your )?user\b/iu,
    /\b(?:explicit|user) (?:confirmation|approval|consent|permission)\b/iu,
    /\b(?:use with (?:extreme )?caution|be careful|dangerous|danger)\b/iu,
    /\bnever run (?:this )?autonomously\b/iu,
    /需要确认|谨慎|慎用|危险|注意して/iu,
  ],
  costs: [
    /\b(?:costs?|consumes?|uses?|deducts?|charges?) (?:\w+ ){0,3}(?:credits?|money|usd|tokens?|quota)\b/iu,
    /\b(?:billable|billed|paid (?:api|feature|endpoint)|incurs? (?:a )?(?:cost|charge|fee)s?)\b/iu,
    /计费|收费|扣费|付费|課金|과금/iu,
  ],
  bulk: [
    /\b(?:in bulk|bulk|batch|multiple|several|many) /iu,
    /\b(?:all|every) (?:of )?(?:the |your |their )?\p{L}+/iu,
    /批量|全部|所有|一括|すべて|일괄|모든/iu,
  ],
  public: [
    /\b(?:publicly|public(?:ly)? (?:visible|available)|to the public|on behalf of|visible to (?:everyone|anyone|others))\b/iu,
    /\b(?:tweet|social media|linkedin|facebook|instagram|reddit|youtube|mastodon|bluesky)\b/iu,
  ],
  deprecated: [/\bdeprecated\b/iu, /已废弃|已弃用|非推奨/iu],
  creates: [
    /\b(?:creat(?:e|es|ing)|add(?:s|ing)?|insert(?:s|ing)?|updat(?:e|es|ing)|modif(?:y|ies|ying)|upload(?:s|ing)?|writ(?:e|es|ing)|sav(?:e|es|ing))\b/iu,
    /创建|新建|更新|修改|写入|作成|변경|생성/iu,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

export type Phrase = keyof typeof PHRASES;
