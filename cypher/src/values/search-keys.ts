import { cleanAccount, readIban } from './account.ts';
import { cleanAddress } from './address.ts';
import { findCardNumber } from './card.ts';
import { readWhenSaid } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { cleanDevice } from './device.ts';
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
 * institution is not in the text; a card number only with the secret of its hash.
 */
export function searchKeys(text: string, country?: string, cardSecret?: string): string[] {
  const tidied = tidy(text);
  const keys = labelOfKey(tidied) === undefined ? [] : [tidied];
  for (const outcome of readings(tidied, country, cardSecret)) if (outcome?.ok === true) keys.push(outcome.key);
  return [...new Set(keys)];
}

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
    unlessNoted(cleanImage(text)),
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
