import { saying } from '../domain/saying.ts';
import { readWhenSaid, refuse } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { makeKey } from './key.ts';

const HASH = /^(?:([apdw]hash|pdq|blockhash)[:_ -])? ?(?:0x)?((?:[0-9a-f]{2}){4,64})$/i;

/** Reads a picture's perceptual hash as lower-case hex (`phash:` and the like kept); any other text stays as it stands. */
export function cleanImage(value: string): CleanOutcome {
  return readWhenSaid(value, (text) => {
    const [, algorithm, hex] = HASH.exec(text) ?? [];
    if (hex === undefined)
      return {
        ok: true,
        label: 'Image',
        key: makeKey('image:', text),
        display: text,
        note: saying`not a picture hash`,
      };
    if (/^(.)\1+$/i.test(hex)) return refuse(saying`the hash of a blank picture`);
    const body = (algorithm === undefined ? hex : `${algorithm}:${hex}`).toLowerCase();
    return { ok: true, label: 'Image', key: makeKey('image:', body), display: body, facts: { bits: hex.length * 4 } };
  });
}

/** How many bits differ between two `image:` keys of the same algorithm and width; undefined when they cannot be compared. */
export function hammingDistance(oneKey: string, otherKey: string): number | undefined {
  const [one, other] = [splitHash(oneKey), splitHash(otherKey)];
  if (one === undefined || other === undefined) return undefined;
  if (one.algorithm !== other.algorithm || one.hex.length !== other.hex.length) return undefined;
  let bits = BigInt(`0x${one.hex}`) ^ BigInt(`0x${other.hex}`);
  let distance = 0;
  for (; bits > 0n; bits &= bits - 1n) distance += 1;
  return distance;
}

function splitHash(key: string): { algorithm: string | undefined; hex: string } | undefined {
  const [, algorithm, hex] = HASH.exec(key.replace(/^image:/, '')) ?? [];
  return hex === undefined ? undefined : { algorithm, hex };
}
