import type { Draw } from '../draw.ts';
import { drawWord } from '../people/names.ts';

// ISO 3166 leaves the code zz to its users, so that no mailbox under it exists.
const MAIL_DOMAIN = 'zz';
const MAIL_HOSTS = ['postnest', 'mailvane', 'inbrook', 'quillpost', 'letterly', 'mailtarn', 'sendhollow'];

/** An e-mail address at an invented provider. */
export function drawEmail(draw: Draw): string {
  const local = `${drawWord(draw.at('one'))}${draw.at('mark').pick(['', '.', '_'])}${drawWord(draw.at('two'))}`;
  return `${local.toLowerCase()}${draw.at('number').digits(3)}@${draw.at('host').pick(MAIL_HOSTS)}.${MAIL_DOMAIN}`;
}

/** A chat handle. */
export function drawHandle(draw: Draw): string {
  return `${drawWord(draw).toLowerCase()}_${draw.at('number').digits(5)}`;
}

/** A device fingerprint: 32 hexadecimal digits that mean nothing else. */
export function drawDevice(draw: Draw): string {
  return draw.hex(32);
}

/** A public IPv4 address. */
export function drawIp(draw: Draw): string {
  const first = draw
    .at('a')
    .pick([5, 31, 37, 46, 58, 61, 78, 91, 103, 110, 117, 125, 151, 176, 183, 188, 202, 212, 218]);
  return `${first}.${draw.at('b').between(0, 255)}.${draw.at('c').between(0, 255)}.${draw.at('d').between(1, 254)}`;
}

/** A web site's host name: two words of no language, so that hardly anybody has it. */
export function drawHost(draw: Draw): string {
  return `${drawWord(draw.at('one'))}-${drawWord(draw.at('two'))}.shop`.toLowerCase();
}

/** A perceptual hash of a picture: 64 bits in hexadecimal. */
export function drawImage(draw: Draw): string {
  return draw.hex(16);
}
