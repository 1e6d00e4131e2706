import anyAscii from 'any-ascii';

const HAN = /\p{Script=Han}/u;
const ASCII = /^[ -~]*$/;
const PLAIN = /^[a-z ]+$/;

/** A name as names are compared: small letters of ASCII, one space between words; Chinese signs stay what they are. */
export function foldName(text: string): string {
  const isAscii = ASCII.test(text);
  if (!isAscii && HAN.test(text)) return text.replace(/[^\p{Script=Han}]+/gu, '');
  const latin = (isAscii ? text : anyAscii(text)).toLowerCase();
  if (PLAIN.test(latin) && !latin.includes('  ')) return latin.trim();
  return latin
    .replace(/['`’]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** A folded name in Latin letters: Chinese signs by their sound, as in `guangdong`. */
export function soundOfSigns(name: string): string {
  return HAN.test(name) ? anyAscii(name).toLowerCase() : name;
}
