import { domainToASCII, domainToUnicode } from 'node:url';
import { readWhenSaid, withNote } from './cleaned-value.ts';
import type { CleanedValue, CleanOutcome } from './cleaned-value.ts';
import { handleOf } from './handle-name.ts';
import { makeKey } from './key.ts';
import { foldCase } from './tidy.ts';

const SHAPE = /^[^\s@"<>(),:;[\]\\]+@[^\s@"<>(),:;[\]\\/]+$/;
const PLUS_TAGS =
  /^(?:gmail\.com|(?:outlook|hotmail|live)\.[a-z.]{2,6}|msn\.com|icloud\.com|me\.com|mac\.com|fastmail\.(?:com|fm)|(?:yandex\.(?:com|ru|by|kz)|ya\.ru)|hey\.com)$/;
const PROTON = /^(?:proton(?:mail\.(?:com|ch)|\.me)|pm\.me)$/;
const DASH_TAGS = /^(?:yahoo\.[a-z.]{2,6}|ymail\.com|rocketmail\.com)$/;

/** Reads an e-mail address as the mailbox it reaches: lower case, ASCII domain, the provider's dots and tags left out. */
export function cleanEmail(value: string): CleanOutcome {
  return readWhenSaid(value, (text) => readEmail(text) ?? withNote(handleOf(text), 'not an e-mail address'));
}

/** The e-mail value of a tidied text (`Name <a@b.c>` and `mailto:` too), or undefined. */
export function readEmail(text: string): CleanedValue | undefined {
  const bare = foldCase(/<([^<>]+)>$/.exec(text)?.[1] ?? text)
    .replace(/^mailto:/, '')
    .replace(/\?.*$|[.,;]+$/g, '')
    .trim();
  if (bare.length > 320 || !SHAPE.test(bare)) return undefined;
  const at = bare.lastIndexOf('@');
  const host = asciiDomain(bare.slice(at + 1));
  // Google gives every mailbox both names.
  const domain = host === 'googlemail.com' ? 'gmail.com' : host;
  if (domain === undefined) return undefined;
  const mailbox = mailboxOf(bare.slice(0, at), domain);
  const key = makeKey('email:', `${mailbox}@${domain}`);
  return { ok: true, label: 'Email', key, display: `${mailbox}@${readableDomain(domain)}` };
}

/** The registered form of a host name (`xn--…`), or undefined when it has no dot or cannot be one. */
export function asciiDomain(host: string): string | undefined {
  const ascii = domainToASCII(host).replace(/\.$/, '');
  return ascii.length <= 253 && /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(ascii)
    ? ascii
    : undefined;
}

/** The host name as its owner writes it, where that reads back as the same name. */
export function readableDomain(ascii: string): string {
  if (!ascii.includes('xn--')) return ascii;
  const text = domainToUnicode(ascii);
  return text !== '' && text === text.normalize('NFKC') && domainToASCII(text) === ascii ? text : ascii;
}

function mailboxOf(local: string, host: string): string {
  if (host === 'gmail.com') return cutTag(local, '+').replaceAll('.', '') || local;
  if (PROTON.test(host)) return cutTag(local, '+').replace(/[._-]/g, '') || local;
  if (PLUS_TAGS.test(host)) return cutTag(local, '+');
  return DASH_TAGS.test(host) ? cutTag(local, '-') : local;
}

function cutTag(local: string, mark: string): string {
  const at = local.indexOf(mark);
  return at > 0 ? local.slice(0, at) : local;
}
