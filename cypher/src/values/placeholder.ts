import { saying } from '../domain/saying.ts';
import { MAX_TEXT, tidy } from './tidy.ts';

const WORDS = new Set(
  `n/a na n.a. n.a n\\a none nil null nan nul undefined unknown unkown unspecified tbd tba tbc test testing tester asdf
  qwerty xxx abc abc123 no not-known blank empty missing placeholder dummy sample example anonymous nobody noname
  #n/a #null! #value! s/n s.n. sn
  desconocido desconhecido sconosciuto inconnu unbekannt onbekend okand neznamy nieznany bilinmiyor
  ninguno nenhum nessuno aucun keine kein geen brak yok nincs inget
  无 無 没有 沒有 不详 不詳 未知 暂无 暫無 匿名 空 なし 不明 없음 미상 нет неизвестно отсутствует`.split(/\s+/),
);
const PHRASES = new Set([
  'not available',
  'not applicable',
  'not provided',
  'not known',
  'not specified',
  'no data',
  'no name',
  'no phone',
  'no email',
  'no address',
  'to be confirmed',
  'sin datos',
  'não informado',
  'nao informado',
  'no aplica',
  'não se aplica',
  'غير معروف',
  'لا يوجد',
]);
const SAMPLE_MAILBOX =
  /^(?:test\d*|no[-_.]?reply|do[-_.]?not[-_.]?reply|none|na|n\.a|null|nobody|unknown|example|xxx+|asdf)$/;
const SAMPLE_DOMAIN = /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|localhost|test|local|test\.com)$/;
const SAMPLE_WORD = /example|invalid|local|test/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const URL_HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?([a-z0-9.-]+)(?::\d+)?(?:[/?#]\S*)?$/;

/** Whether a text stands for "not known" in any of the usual ways (`n/a`, `-`, `0000000`, `123456789`, `test@…`). */
export function isPlaceholder(text: string): boolean {
  return whyPlaceholder(tidy(text)) !== undefined;
}

/** The reason why a tidied text is no value, or undefined when it may be one. */
export function whyPlaceholder(text: string): string | undefined {
  if (text.length > MAX_TEXT) return saying`longer than ${MAX_TEXT} characters`;
  if (!/[\p{L}\p{N}\p{S}]/u.test(text)) return text === '' ? saying`empty` : saying`punctuation alone`;
  if (text.length > 300) return undefined;
  const folded = text.toLowerCase();
  const bare = folded.replace(/^[\s([<"'-]+|[\s)\]>"'.!-]+$/g, '');
  if (WORDS.has(folded) || WORDS.has(bare) || PHRASES.has(bare)) return saying`a word for not known`;
  // 8.8.8.8 is an address on the internet.
  if (!IPV4.test(folded) && /^(.)\1{2,}$/u.test(folded.replace(/[\s().+-]/g, '')))
    return saying`one character repeated`;
  return whyCounted(folded) ?? whySampleMail(folded) ?? whySampleHost(folded);
}

function whyCounted(folded: string): string | undefined {
  const digits = folded.replace(/[\s().+-]/g, '');
  if (digits.length < 6 || digits.length > 20 || !/^\d+$/.test(digits)) return undefined;
  const counted = '01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits);
  return counted ? saying`digits counted in order` : undefined;
}

function whySampleMail(folded: string): string | undefined {
  const at = folded.lastIndexOf('@');
  if (at < 1) return undefined;
  const mailbox = folded.slice(0, at).replace(/^.*[<:\s]/, '');
  if (SAMPLE_MAILBOX.test(mailbox.replace(/\+.*$/, ''))) return saying`a sample mailbox`;
  return SAMPLE_DOMAIN.test(folded.slice(at + 1).replace(/[>.\s]+$/, '')) ? saying`a sample domain` : undefined;
}

function whySampleHost(folded: string): string | undefined {
  // Looking for a host in every address and name costs more than looking for these words.
  if (!SAMPLE_WORD.test(folded)) return undefined;
  const host = URL_HOST.exec(folded)?.[1]?.replace(/\.$/, '');
  if (host === undefined) return undefined;
  return SAMPLE_DOMAIN.test(host) ? saying`a sample domain` : undefined;
}
