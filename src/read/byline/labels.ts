/** The words by which a line near the title tells who wrote an article, where and when. */

import { hasOtherScript } from '../../text/script.ts';

/** What stands behind a label; `ignored` is told and belongs to nobody that deckwright names. */
export type Slot = 'authors' | 'publisher' | 'published' | 'updated' | 'url' | 'originalTitle' | 'ignored';

interface Labels {
  readonly slot: Slot;
  /** Labels that need no colon, since they are verbs. */
  readonly free?: string;
  /** Labels that are labels only with a colon, or the bar or slash that stands for it in CJK. */
  readonly closed?: string;
}

const table: readonly Labels[] = [
  {
    slot: 'authors',
    free: 'by|written by|words by|story by|text by|posted by|published by|reported by|article by|von|par|por|di|door|מאת|נכתב על ידי|بقلم|كتبه|كتبته|به قلم|โดย|เขียนโดย',
    closed:
      'author|authors|byline|writer|auteur|auteure|autrice|auteurs|autor|autora|autores|autorin|autoren|autore|autrici|verfasser|verfasserin|本文作者|原文作者|原作者|作者|撰文|撰稿|撰稿人|文字|文|记者|記者|著者|筆者|執筆|執筆者|ライター|저자|글쓴이|작성자|지은이|글|기자|автор|авторы|автори|текст|συντάκτης|γράφει|כתב|כתבה|מחבר|מחברת|الكاتب|الكاتبة|المؤلف|كتب|نویسنده|نوشته|مصنف|تحریر|लेखक|लेखिका|लेखन|लेखक का नाम|ผู้เขียน|ผู้แต่ง',
  },
  {
    slot: 'published',
    free: 'published|published on|published at|first published|first published on|originally published|originally published on|publish date|publication date|posted|posted on|posted at|released|released on|发布于|發佈於|發布於|发表于|發表於|发布时间|发布日期|发表时间|公開|公開日|発行日|投稿日|掲載日|入力|기사입력|입력|등록|게시|게시일|게재|발행|발행일|작성일|승인|veröffentlicht|veröffentlicht am|erschienen am|publié|publié le|mis en ligne le|paru le|publicado|publicado el|publicado em|publicada el|pubblicato|pubblicato il|gepubliceerd|gepubliceerd op|geplaatst op|opublikowano|publicerad|опубликовано|опубліковано|δημοσιεύτηκε|פורסם|פורסם ב|نشر في|نُشر في|نشر بتاريخ|منتشر شده|प्रकाशित|เผยแพร่|เผยแพร่เมื่อ',
    closed:
      'дата|дата публикации|ημερομηνία|תאריך|التاريخ|تاريخ النشر|تاریخ|تاریخ انتشار|तारीख|दिनांक|प्रकाशन तिथि|วันที่|date|created|created on|created at|créé le|créée le|date de publication|datum|erstellt|erstellt am|fecha|creado|creado el|data|criado em|creato il|aangemaakt|aangemaakt op|pub date|date published|date posted|日期|时间|時間|发布|發布|发表|日付|配信|날짜',
  },
  {
    slot: 'updated',
    free: 'updated|updated on|updated at|last updated|last updated on|last updated at|last modified|last modified on|last edited|last edited on|modified|modified on|edited on|revised|revised on|更新于|更新於|最后更新|最后更新于|最后更新时间|最后修改|更新时间|更新日期|更新日|最終更新|最終更新日|수정|수정일|최종수정|업데이트|최종 업데이트|aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|mis à jour|mis à jour le|modifié|modifié le|actualisé le|actualizado|actualizado el|atualizado|atualizado em|actualizado em|aggiornato|aggiornato il|bijgewerkt|bijgewerkt op|gewijzigd op|zaktualizowano|uppdaterad|обновлено|оновлено|עודכן|עודכן ב|آخر تحديث|تم التحديث|به‌روزرسانی|अपडेट|अद्यतन|อัปเดต|อัปเดตเมื่อ',
    closed: 'last update|update|date updated|stand|更新|修改',
  },
  {
    slot: 'publisher',
    closed: 'source|publisher|publication|来源|來源|出处|出處|媒体|出典|발행처|출처|매체',
  },
  {
    slot: 'url',
    closed:
      'original link|original article|original url|original source|original post|article|article link|article url|source link|source url|link|url|permalink|原文|原文链接|原文連結|原文リンク|原文地址|链接|원문',
  },
  {
    slot: 'originalTitle',
    free: '译自|譯自',
    closed: 'original title|original headline|原标题|原標題|原文标题|原題|원제',
  },
  {
    slot: 'ignored',
    free: 'edited by|translated by|reviewed by|photo by|photos by|photograph by|photography by|illustration by|illustrations by|image by|posted in|filed under|filed to|tagged',
    closed:
      'editor|editors|translator|status|statut|estado|stato|étiquettes|etiquetas|etichette|schlagwörter|labels|temps de lecture|lesezeit|leestijd|tiempo de lectura|tempo de leitura|tempo di lettura|tags|tag|category|categories|topics|reading time|read time|编辑|責任编辑|责任编辑|编译|翻译|译者|譯者|校对|出品|标签|分类|阅读|字数|編集|翻訳|訳者|訳|カテゴリ|カテゴリー|タグ|편집|번역|옮긴이|카테고리|태그|조회|조회수|사진',
  },
];

const fold = (label: string): string => label.toLowerCase().replace(/\s+/g, ' ');
const slots = new Map<string, Slot>();
for (const { slot, free = '', closed = '' } of table)
  for (const label of [...free.split('|'), ...closed.split('|')]) slots.set(label, slot);

/** A label in small letters, with its first letter or all its first letters large, or in capitals. */
function cased(label: string): string[] {
  const first = label.charAt(0).toUpperCase() + label.slice(1);
  const each = label.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([label, first, each, label.toUpperCase()])].map((text) => text.replaceAll(' ', '\\s+'));
}

const oneOf = (kind: 'free' | 'closed', isUsed: (label: string) => boolean): string =>
  table
    .flatMap((row) => row[kind]?.split('|') ?? [])
    .filter(isUsed)
    .toSorted((a, b) => b.length - a.length)
    .flatMap(cased)
    .join('|');

/** `，作者 Ann Lee`: a label in CJK before a name in Latin letters needs no colon. */
const LATIN = '(作者|著者|저자|글)\\s+(?=\\p{Lu}\\p{Ll})';
/** No letter before a label, but for a page that glues its next label to a word: `NamePublished`. */
const BEFORE = '(?:(?<!\\p{L})|(?<=[\\p{Ll}\\p{Lo}])(?=\\p{Lu}))';
const labelOf = (isUsed: (label: string) => boolean): RegExp =>
  new RegExp(
    `${BEFORE}(?:(${oneOf('closed', isUsed)})\\s*(?:[:：｜丨／]|\\s?[|/](?=\\s?\\p{Lo}))|(${oneOf('free', isUsed)})(?!\\p{L})\\s*[:：]?|${LATIN})\\s*`,
    'gu',
  );
/** Most lines are in Latin or East Asian letters, and need not be searched for labels in others. */
const LABEL = labelOf((label) => !hasOtherScript(label));
const ANY_LABEL = labelOf(() => true);

/** A label in a line: its words and what closes it. */
export interface Label {
  readonly slot: Slot;
  readonly start: number;
  readonly end: number;
  /** True when a colon closes it. */
  readonly closed: boolean;
}

/** Prepositions that name an author only where they begin a part of a line: elsewhere they are in names of papers. */
const LEADING = /^(?:por|di|door)\s*$/i;

/** All labels of a line, in their order. */
export function labelsIn(line: string): Label[] {
  return [...line.matchAll(hasOtherScript(line) ? ANY_LABEL : LABEL)]
    .filter(
      ({ 0: label, index }) =>
        !LEADING.test(label) || /(?:^|[|·•∙,;:(\n–—-])\s*$/u.test(line.slice(0, index)),
    )
    .map((match) => ({
      slot: slots.get(fold(match[1] ?? match[2] ?? match[3] ?? '')) ?? 'ignored',
      start: match.index,
      end: match.index + match[0].length,
      closed: match[1] !== undefined || match[3] !== undefined || /[:：]\s*$/.test(match[0]),
    }));
}
