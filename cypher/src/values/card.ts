import { saying } from '../domain/saying.ts';
import { createHmac } from 'node:crypto';
import { refuse } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { foldDigits } from './digits.ts';
import { makeKey } from './key.ts';
import { tidy } from './tidy.ts';

const MASK = /^card:([0-9a-f]{32}):(\d{4})$/;
// Visa, Mastercard (two ranges), American Express, Diners Club, Discover, JCB, UnionPay, Mir.
const ISSUED =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|220[0-4]\d{12})$/;
const MAX_ACCOUNT = 2000;
// Signs that people put between the groups of a number.
const RUN = /\d(?:[\s\-–—_./,|]*\d)*/g;

/** What `maskCard` needs: the row's scheme and account, and the secret of the keyed hash. */
export interface CardText {
  readonly scheme: string;
  readonly account: string;
  readonly cardSecret: string | undefined;
}

/** Whether the digits pass the Luhn check (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const doubled = at % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The card number in a text: the first Luhn-valid run of 13 to 19 digits, groups kept whole where they can be. */
export function findCardNumber(text: string): string | undefined {
  for (const run of digitRuns(text)) {
    const groups = run.match(/\d+/g) ?? [];
    const found = wholeGroups(groups) ?? anyWindow(groups.join(''));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a text holds a card number as issuers give them: a Luhn-valid one with an issuer's beginning and length. */
export function holdsIssuedCard(text: string): boolean {
  const digits = findCardNumber(text);
  return digits !== undefined && ISSUED.test(digits);
}

/** A free text with the last four digits alone of a card number that an issuer may have given. */
export function hideIssuedCards(text: string): string {
  if (!holdsIssuedCard(text)) return text;
  return tidy(text).replace(/\p{Nd}(?:[^\p{L}\p{Nd}]*\p{Nd}){11,}/gu, (run) => {
    return `card …${foldDigits(run).replace(/\D/g, '').slice(-4)}`;
  });
}

/**
 * What is to be stored in place of an account of scheme `card` before anything is written: `card:HASH:1234`, from which
 * `cleanAccount` reads the same key. Text without a long run of digits, other schemes and masked text stay as they are;
 * without a secret only the last four digits are left. A run that fails the Luhn check is masked too: a mistyped
 * number is a number.
 */
export function maskCard({ scheme, account, cardSecret }: CardText): string {
  if (scheme.trim().toLowerCase() !== 'card' || MASK.test(account)) return account;
  if (account.length > MAX_ACCOUNT) return 'card … (an over-long text)';
  const digits = cardDigits(account);
  if (digits === undefined) return account;
  const lastFour = digits.slice(-4);
  return cardSecret ? `card:${hashCard(digits, cardSecret)}:${lastFour}` : `card …${lastFour}`;
}

/** The value of a card by its number or by what `maskCard` left of it; undefined when the text holds neither. */
export function readCard(account: string, cardSecret: string | undefined): CleanOutcome | undefined {
  const masked = maskCard({ scheme: 'card', account, cardSecret });
  const [, hash, lastFour] = MASK.exec(masked) ?? [];
  if (hash === undefined || lastFour === undefined)
    return masked === account
      ? undefined
      : refuse(cardSecret ? saying`an over-long text` : saying`a card number, and no secret to hash it with`);
  const display = `card …${lastFour}`;
  const valid = masked === account || findCardNumber(account) !== undefined;
  const note = valid ? {} : { note: saying`fails the card checksum` };
  return { ok: true, label: 'PaymentAccount', key: makeKey('card:', hash), display, facts: { lastFour }, ...note };
}

function hashCard(digits: string, secret: string): string {
  return createHmac('sha256', secret).update(digits).digest('hex').slice(0, 32);
}

function cardDigits(account: string): string | undefined {
  const found = findCardNumber(account);
  if (found !== undefined) return found;
  const longest = digitRuns(account).map((run) => run.replace(/\D/g, ''));
  return longest.find((digits) => digits.length >= 12);
}

/** Runs of 12 digits and more, with what stands between them. */
function digitRuns(text: string): string[] {
  const runs = foldDigits(tidy(text)).match(RUN) ?? [];
  return runs.filter((run) => run.length >= 12 && run.replace(/\D/g, '').length >= 12);
}

function wholeGroups(groups: readonly string[]): string | undefined {
  for (let from = 0; from < groups.length; from += 1) {
    for (let to = Math.min(groups.length, from + 19); to > from; to -= 1) {
      const digits = groups.slice(from, to).join('');
      if (isCardNumber(digits)) return digits;
    }
  }
  return undefined;
}

/** Numbers written on end: only a run too long for one card is looked into, for a part of one may pass by chance. */
function anyWindow(digits: string): string | undefined {
  if (digits.length <= 19) return undefined;
  for (let width = 19; width >= 13; width -= 1) {
    for (let from = 0; from + width <= digits.length; from += 1) {
      const window = digits.slice(from, from + width);
      if (isCardNumber(window)) return window;
    }
  }
  return undefined;
}

function isCardNumber(digits: string): boolean {
  return digits.length >= 13 && digits.length <= 19 && passesLuhn(digits);
}
