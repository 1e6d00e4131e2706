import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { Land } from './lands.ts';
import type { Person } from './model.ts';

/** A text after a pattern: `#` a digit, `N` one from 2 to 9, `@` a letter. */
export function fill(draw: Draw, pattern: string): string {
  return pattern.replace(/[#@]|N(?=#)/g, (mark, at: number) => {
    const one = draw.at(at);
    if (mark === '@') return 'ABCDEFGHJKLMNPRSTUWXYZ'.charAt(one.between(0, 21));
    return String(one.between(mark === 'N' ? 2 : 0, 9));
  });
}

/** A Latin small-letter form without accents, as it stands in mailboxes and domains. */
export function plain(text: string): string {
  return text
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
}

/** The Latin half of a name that has two, or the name itself. */
const latin = (name: string): string => name.split('/')[1] ?? name;
const native = (name: string): string => name.split('/')[0] ?? name;

export function personOf(id: string, draw: Draw, land: Land): Person {
  const second = ['BR', 'MX'].includes(land.code) ? ` ${draw.at('family 2').pick(land.family)}` : '';
  const given = draw.at('given').pick(land.given);
  return { id, draw, land, given, family: draw.at('family').pick(land.family) + second };
}

/** A person's name as one form or another has it. */
export function writeName({ given, family, land }: Person, how: Draw): string {
  if (land.code === 'CN') return how.chance(0.55) ? native(family) + native(given) : `${latin(given)} ${latin(family)}`;
  if (land.code === 'VN') {
    const whole = `${family} ${how.at('middle').pick(['Văn', 'Thị', 'Đức', ''])} ${given}`.replace('  ', ' ');
    return how.chance(0.5) ? whole : whole.replace(/[đĐ]/g, 'D').normalize('NFD').replace(/\p{M}/gu, '');
  }
  return how.at('form').weighted(
    [
      { weight: 6, text: `${given} ${family}` },
      { weight: 1, text: `${family}, ${given}` },
      { weight: 1, text: `${given} ${family}`.toUpperCase() },
      { weight: 1, text: `${given.charAt(0)}. ${family}` },
    ],
    ({ weight }) => weight,
  ).text;
}

export function phoneOf(draw: Draw, land: Land): string {
  return fill(draw.at('digits'), draw.pick(land.phones));
}

/** A telephone as people write it. */
export function writePhone(how: Draw, phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return how.weighted(
    [
      { weight: 5, text: phone },
      { weight: 3, text: `+${digits}` },
      { weight: 1, text: `00${digits}` },
      { weight: 1, text: phone.replace(/[ ()-]+/g, '.').replace(/^\+\./, '+') },
      { weight: 1, text: phone.replace(/[()]/g, '') },
    ],
    ({ weight }) => weight,
  ).text;
}

export function mailOf(draw: Draw, person: Person): string {
  const [given, family] = [plain(latin(person.given)), plain(latin(person.family.split(' ')[0] ?? ''))];
  const tail = draw.at('tail').chance(0.7) ? draw.at('number').digits(draw.at('length').between(2, 4)) : '';
  const local = draw.pick([
    `${given}.${family}`,
    `${given}${family}`,
    `${family}${given.charAt(0)}`,
    `${given}_${family}`,
  ]);
  return `${local}${tail}@${draw.at('provider').pick(person.land.mails)}`;
}

/** A mailbox as it is typed: capitals, and the dots and tags that its provider ignores. */
export function writeMail(how: Draw, mail: string, tag: string): string {
  const [local = '', domain = ''] = mail.split('@');
  if (domain === 'gmail.com' && how.at('tag').chance(0.15)) return `${local}+${tag}@${domain}`;
  if (domain === 'gmail.com' && how.at('dots').chance(0.1)) return `${local.replace('.', '')}@${domain}`;
  return how.at('capitals').chance(0.08) ? `${local.charAt(0).toUpperCase()}${local.slice(1)}@${domain}` : mail;
}

export function ipOf(draw: Draw): string {
  const part = (at: number, low: number, high: number) => draw.at(at).between(low, high);
  return `${draw.pick([24, 45, 73, 86, 102, 113, 177, 189, 197, 201])}.${part(1, 0, 255)}.${part(2, 0, 255)}.${part(3, 1, 254)}`;
}

/** An account of a bank of the land; check digits are right where there are any. */
export function accountOf(draw: Draw, land: Land): { scheme: 'iban' | 'bank'; account: string; bank: string } {
  const bank = draw.at('bank').pick(land.banks);
  if (land.scheme === 'iban') {
    const rest = land.code === 'GB' ? fill(draw, '@@@@##############') : fill(draw, '#######################');
    return { scheme: 'iban', account: makeIban(land.code, rest), bank };
  }
  return { scheme: 'bank', account: fill(draw, `${land.account}##########`), bank };
}

/** A perceptual hash with a few bits turned, as cropping or a new frame does. */
export function retouch(how: Draw, hash: string): string {
  const bits = BigInt(how.at('bits').between(1, 4));
  let turned = BigInt(`0x${hash}`);
  for (let at = 0n; at < bits; at++) turned ^= 1n << BigInt(how.at('bit').at(Number(at)).between(0, 63));
  return turned.toString(16).padStart(16, '0');
}

/** A text with two letters changed over, as fast typing does. */
export function mistype(how: Draw, text: string): string {
  const at = how.at('place').between(1, Math.max(1, text.length - 3));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
