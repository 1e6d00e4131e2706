import { readWhenSaid, withNote } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { handleOf } from './handle-name.ts';
import { readPhone } from './phone.ts';

const WHATSAPP = /^(?:whats ?app|wa)\s?:\s?|^(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|api\.whatsapp\.com\/)/i;

/**
 * Reads a name on some platform (`@Name`, `wechat:Name`, a profile's URL) as `handle:[platform:]name`, case folded. A
 * name that tells who it is on every platform stands without one; a WhatsApp account is its telephone number.
 */
export function cleanHandle(value: string): CleanOutcome {
  return readWhenSaid(value, (text) => {
    const phone = /^\+\d/.test(text) || WHATSAPP.test(text) ? readPhone(text) : undefined;
    return phone === undefined ? handleOf(text) : withNote(phone, 'a telephone number');
  });
}
