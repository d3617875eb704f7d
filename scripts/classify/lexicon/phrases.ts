/** A statement of a description, in Latin script and in others. */
interface Pattern {
  latin: RegExp;
  /** Looked for only in texts with characters beyond ASCII. */
  other?: RegExp;
}

/** What a phrase of a description tells, wherever it stands. */
const PHRASES = {
  "read-only": {
    latin:
      /\b(?:read[- ](?:only|mode|quer(?:y|ies)|cypher|sql|operations? only)|(?:does not|doesn't|will not|won't|never) (?:modify|change|alter|write|mutate|affect)|non[- ]destructive|no side[- ]effects?|only select|select[- ]only|select (?:query|queries|statements?)|only (?:read|select) (?:queries|operations?|statements?)|solo lectura|somente leitura|lecture seule)\b/i,
    other: /只读|唯讀|只讀|読み取り専用|읽기 전용|schreibgeschützt/iu,
  },
  irreversible: {
    latin:
      /\b(?:(?:cannot|can not|can't|can never) be (?:undone|reversed|recovered|restored|reverted)|irreversibl[ey]|(?<!\b(?:not|without|never) )permanent(?:ly)?|no (?:undo|way back|going back)|unrecoverabl[ey]|permanentemente|unwiderruflich)\b/i,
    other:
      /不可逆|不可恢复|无法恢复|無法復原|不可撤销|永久|元に戻せ|取り消せません|되돌릴 수 없|영구|définitivement|endgültig/iu,
  },
  /** Where what goes can be had back; nothing that is for good says so of itself. */
  recoverable: {
    latin:
      /\b(?:can (?:\w+ )?be (?:restored|recovered|undeleted|undone)|(?<!\b(?:not|non|never|no longer)[ -])recoverable|soft[- ]?delet(?:e|es|ion)|(?:is|are|be) soft[- ]?deleted|(?<!\b(?:not|never|without|instead of|rather than)(?: \w+)? )mov(?:e|es|ed|ing) (?:[\w-]+ ){0,6}to (?:the |your )?(?:\.?trash|(?:recycl(?:e|ing) )?bin)|to (?:the )?recycl(?:e|ing) bin|\(trash\))(?![\w-])/i,
    other: /回收站|回收筒|ゴミ箱|휴지통/iu,
  },
  overwrites: {
    latin:
      /\b(?:overwrit(?:e|es|ing|ten)|replac(?:e|es|ing) (?:all|any|the (?:entire|existing|whole|current|full|(?:list|set) of)|every|existing)|discard(?:s|ing)? (?:all|any|the|local|uncommitted)|sobrescri\w*)\b/i,
    other: /覆盖|覆蓋|上書き|덮어쓰|écrase|überschreib/iu,
  },
  deletes: {
    latin:
      /\b(?:CRUD|delet(?:e|es|ing)|remov(?:e|es|ing)|eras(?:e|es|ing)|destroy(?:s|ing)?|purg(?:e|es|ing)|wip(?:e|es|ing)|eliminar|supprimer|excluir)\b/i,
    other: /删除|刪除|清空|削除|삭제|löschen/iu,
  },
  "lists removal": {
    latin:
      /(?:^|[.(:–—-]\s{0,3}|\b(?:to|by|can|supports?|allows?|lets you|operations?|management) )(?:add|creat|insert|updat|edit|modify|renam|sett?|read|list|get)(?:e|s|es|ing)?(?:(?:, | ?\/ ?)(?:(?:or|and) )?[a-z]{3,12}){0,6}(?:,? (?:or|and|&) |, | ?\/ ?)(?:delet(?:e|es|ing)|remov(?:e|es|ing)|eras(?:e|es|ing)|destroy(?:s|ing)?|drop(?:s|ping)?)\b/i,
  },
  "orders removal": {
    latin:
      /\b(?:queue|schedule|request|initiate|start|trigger|execute|perform|process|enqueue|confirm|submit)s? (?:the |a |an )?(?:\w+ ){0,2}(?:deletion|removal|erasure|destruction) (?:of|for)\b/i,
  },
  arbitrary: {
    latin:
      /\b(?:(?:arbitrary|any|custom|raw) (?:\w+ )?(?:code|commands?|scripts?|sql|javascript|python|shell|statements?|requests?)|(?:runs?|executes?|performs?) (?:an? |the )?(?:\w+ )?(?:sql|cypher|mysql|postgresql|sqlite|t-sql|nosql) (?:query|queries|statements?|commands?|scripts?)|(?:shell|bash|terminal|console|system|powershell|cli) commands?|(?:runs?|executes?|evaluates?|eval) (?:\w+ )?(?:code|javascript|python|scripts?|commands?))\b/i,
    other: /任意(?:代码|命令|代碼)|执行(?:代码|命令|脚本)|コマンドを実行|명령(?:어)?를? 실행/iu,
  },
  "asks first": {
    latin:
      /\b(?:(?:ask|confirm with|check with) (?:the |your )?user|(?:explicit|user) (?:confirmation|approval|consent|permission)|use with (?:extreme )?caution|be careful|danger(?:ous)?|never run (?:this )?autonomously)\b/i,
    other: /需要确认|谨慎|慎用|危险|注意して/iu,
  },
  costs: {
    latin:
      /\b(?:(?:costs?|consumes?|uses?|deducts?|charges?) (?:\w+ ){0,3}(?:credits?|money|usd|tokens?|quota)|billable|billed|paid (?:api|feature|endpoint)|incurs? (?:a )?(?:cost|charge|fee)s?)\b/i,
    other: /计费|收费|扣费|付费|課金|과금/iu,
  },
  bulk: {
    latin:
      /\b(?:(?:bulk|batch|multiple|several|many) |(?:all|every) (?:of )?(?:the |your |their )?[a-z]+)/i,
    other: /批量|全部|所有|一括|すべて|일괄|모든/iu,
  },
  public: {
    latin:
      /\b(?:publicly|public(?:ly)? (?:visible|available)|public (?:\w+ )?(?:links?|urls?)|(?:x\/)?twitter|to the public|on behalf of|visible to (?:everyone|anyone|others)|tweet|social media|linkedin|facebook|instagram|(?:sub)?reddit|youtube|mastodon|bluesky)\b/i,
  },
  deprecated: { latin: /\bdeprecated\b/i, other: /已废弃|已弃用|非推奨/iu },
  creates: {
    latin:
      /\b(?:creat(?:e|es|ing)|add(?:s|ing)?|insert(?:s|ing)?|updat(?:e|es|ing)|modif(?:y|ies|ying)|upload(?:s|ing)?|writ(?:e|es|ing)|sav(?:e|es|ing))\b/i,
    other: /创建|新建|更新|修改|写入|作成|변경|생성/iu,
  },
} as const satisfies Record<string, Pattern>;

export type Phrase = keyof typeof PHRASES;

/** The patterns in the order of the table. */
export const PATTERNS: readonly (readonly [Phrase, Pattern])[] = Object.entries(PHRASES).flatMap(
  ([phrase, pattern]) => (isPhrase(phrase) ? [[phrase, pattern] as const] : []),
);

function isPhrase(key: string): key is Phrase {
  return Object.hasOwn(PHRASES, key);
}
