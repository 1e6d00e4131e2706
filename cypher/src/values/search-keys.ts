import { cleanAccount, readIban } from './account.ts';
import { cleanAddress } from './address.ts';
import { findCardNumber } from './card.ts';
import { readWhenSaid } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { knownCountries } from './countries.ts';
import { cleanDevice } from './device.ts';
import { foldDigits } from './digits.ts';
import { cleanDomain } from './domain.ts';
import { readEmail } from './email.ts';
import { cleanHandle } from './handle.ts';
import { cleanImage } from './image.ts';
import { cleanIp } from './ip.ts';
import { labelOfKey } from './key.ts';
import { cleanName } from './name.ts';
import { readPhone } from './phone.ts';
import { tidy } from './tidy.ts';

/**
 * The exact keys that a text typed in a search box may mean, likeliest first and each once; none for an empty text or a
 * placeholder. A key itself finds itself. A bank number is looked for with the country and with no place alone, since its
 * institution is not in the text; a card number only with the secret of its hash. A telephone number without its country's
 * code is looked for in every country where it is one.
 */
export function searchKeys(text: string, country?: string, cardSecret?: string): string[] {
  const tidied = tidy(text);
  const keys = labelOfKey(tidied) === undefined ? [] : [tidied];
  for (const outcome of readings(tidied, country, cardSecret)) if (outcome?.ok === true) keys.push(outcome.key);
  if (country === undefined) keys.push(...nationalReadings(tidied));
  return [...new Set(keys)];
}

/** A number is national in so many countries at most before it says too little to look for. */
const MOST_COUNTRIES = 24;
const NATIONAL = /^[\d\s().\-/]{6,24}$/;

function nationalReadings(text: string): string[] {
  if (!NATIONAL.test(foldDigits(text)) || text.startsWith('00')) return [];
  const keys = knownCountries().flatMap((code) => {
    const phone = readPhone(text, code);
    return phone?.ok === true && phone.hint !== undefined && phone.note === undefined ? [phone.key] : [];
  });
  return [...new Set(keys)].slice(0, MOST_COUNTRIES);
}

/** The address of a picture, or the name of its file: any other text is a picture's where it is a hash alone. */
const PICTURE = /^https?:\/\/|\.(?:jpe?g|png|webp|gif|avif)$/i;

function readings(
  text: string,
  country: string | undefined,
  cardSecret: string | undefined,
): (CleanOutcome | undefined)[] {
  const seen = readWhenSaid(text, cleanHandle);
  if (!seen.ok) return [];
  const isAccount = /^[A-Za-z0-9][A-Za-z0-9 .-]*$/.test(text) && /\d{4}/.test(text.replace(/[ .-]/g, ''));
  const account = isAccount ? bankReadings(text, country) : [];
  return [
    readPhone(text, country),
    readEmail(text),
    readIban(text),
    cardReading(text, cardSecret),
    only('Ip', cleanIp(text)),
    only('Domain', cleanDomain(text)),
    PICTURE.test(text) ? cleanImage(text) : unlessNoted(cleanImage(text)),
    unlessNoted(cleanAccount({ scheme: 'crypto', account: text })),
    ...account,
    seen,
    cleanDevice(text),
    cleanName(text),
    cleanAddress({ full: text, country }),
  ];
}

function bankReadings(text: string, country: string | undefined): CleanOutcome[] {
  const anywhere = cleanAccount({ scheme: 'bank', account: text });
  return country === undefined ? [anywhere] : [cleanAccount({ scheme: 'bank', account: text, country }), anywhere];
}

function cardReading(text: string, cardSecret: string | undefined): CleanOutcome | undefined {
  if (!cardSecret || !/^[\d -]+$/.test(text) || findCardNumber(text) === undefined) return undefined;
  return cleanAccount({ scheme: 'card', account: text, cardSecret });
}

function only(label: string, outcome: CleanOutcome): CleanOutcome | undefined {
  return outcome.ok && outcome.label === label ? outcome : undefined;
}

function unlessNoted(outcome: CleanOutcome): CleanOutcome | undefined {
  return outcome.ok && outcome.note === undefined ? outcome : undefined;
}
