import { serverSays, t } from '../../words/words.ts';

/** What an account, or a racket, is called, given its id. */
type Name = (id: string) => string;

const RACKETS = /^rk-\S+(?: and rk-\S+)* (?:are one|went from)/;
const PART = 'Rests in part on what another contributor holds';
const RETURNED =
  /^Seller (.+) opened (on the day|the day after|\d+ days after) (.+) closed and is in (rk-\S+): (.*)\.$/;
const NEW = /^Seller (.+) is new in (rk-\S+), (\w+), confidence ([\d.]+(?: %)?): (.*)\.$/;

/**
 * The sentence of an alert with its accounts renamed; null for one of another form, which may name anybody. What names
 * rackets alone stays.
 */
export function renameInAlert(says: string, name: Name, racketBy: Name = (id) => id): string | null {
  if (RACKETS.test(says) || says.startsWith(PART)) return says;
  const tie = sayTie(says, name, racketBy);
  if (tie !== null) return tie;
  const [, returned, when = '', before = '', of = '', tied = ''] = RETURNED.exec(says) ?? [];
  if (returned !== undefined)
    return t`${name(returned)} opened ${serverSays(when)} ${name(before)} closed and is in ${racketBy(of)}: ${serverSays(tied)}.`;
  const [, one, racket = '', role = '', confidence, shared = ''] = NEW.exec(says) ?? [];
  if (one === undefined) return null;
  return t`${name(one)} is new in ${racketBy(racket)}, ${serverSays(role)}, confidence ${confidence}: ${serverSays(shared)}.`;
}

const TIED_AFTER =
  /^Seller (.+) opened (on the day|the day after|\d+ days after) (.+) closed and has a strong tie to (rk-\S+): (.*)\. No run had looked at it yet\.$/;
const TIED = /^Seller (.+) is new and has a strong tie to (rk-\S+): (.*)\. No run had looked at it yet\.$/;

function sayTie(says: string, name: Name, racketBy: Name): string | null {
  const [, came, when = '', before = '', to = '', common = ''] = TIED_AFTER.exec(says) ?? [];
  if (came !== undefined)
    return t`${name(came)} opened ${serverSays(when)} ${name(before)} closed and has a strong tie to ${racketBy(to)}: ${serverSays(common)}. No run had looked at it yet.`;
  const [, one, racket = '', shared = ''] = TIED.exec(says) ?? [];
  if (one === undefined) return null;
  return t`${name(one)} is new and has a strong tie to ${racketBy(racket)}: ${serverSays(shared)}. No run had looked at it yet.`;
}

const VALUE = /^Without the [a-z ]+ that \d+ members share/;

/** What would be without a value; null where it is an account that is named, or a sentence of another form. */
export const sayWithoutValue = (says: string): string | null => (VALUE.test(says) ? says : null);
