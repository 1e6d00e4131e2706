import type { ContactKind } from '../domain/kinds.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { cleanDevice } from './device.ts';
import { cleanDomain } from './domain.ts';
import { cleanEmail } from './email.ts';
import { cleanHandle } from './handle.ts';
import { cleanImage } from './image.ts';
import { cleanIp } from './ip.ts';
import { cleanPhone } from './phone.ts';

/** A row of `contacts`, as far as its value goes; `country` is an ISO 3166-1 alpha-2 code. */
export interface ContactText {
  readonly kind: ContactKind;
  readonly value: string;
  readonly country?: string | undefined;
}

const CLEANERS: Record<ContactKind, (value: string, country?: string) => CleanOutcome> = {
  phone: cleanPhone,
  email: cleanEmail,
  handle: cleanHandle,
  device: cleanDevice,
  ip: cleanIp,
  domain: cleanDomain,
  image: cleanImage,
};

/** Reads a contact by its kind; a text that is not of that kind may come back under another label, with a note. */
export function cleanContact({ kind, value, country }: ContactText): CleanOutcome {
  return CLEANERS[kind](value, country);
}
