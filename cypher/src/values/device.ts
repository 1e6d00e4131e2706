import { saying } from '../domain/saying.ts';
import { readWhenSaid } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { makeKey } from './key.ts';

const MAC = /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i;
const HEX = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=.*[a-f])[0-9a-f]{12,})$/i;
const IN_GROUPS = /^[0-9a-f]{2,}(?:[: -][0-9a-f]{2,})+$/i;
const SHORTEST_DIGEST = 16;

/** Reads a device's fingerprint as it stands: opaque, save that hexadecimal forms (MAC, UUID, digest) have no case. */
export function cleanDevice(value: string): CleanOutcome {
  return readWhenSaid(value, (text) => {
    if (/^(?:0{2}[:-]){5}0{2}$|^[0-]+$|^(?:ff[:-]){5}ff$/i.test(text))
      return { ok: false, placeholder: true, reason: saying`one digit repeated` };
    return { ok: true, label: 'Device', key: makeKey('device:', bodyOf(text)), display: text };
  });
}

function bodyOf(text: string): string {
  if (MAC.test(text)) return text.toLowerCase().replaceAll('-', ':');
  if (HEX.test(text)) return text.toLowerCase();
  const joined = IN_GROUPS.test(text) ? text.replace(/[: -]/g, '') : '';
  return joined.length >= SHORTEST_DIGEST && HEX.test(joined) ? joined.toLowerCase() : text;
}
