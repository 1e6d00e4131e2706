import type { Draw } from '#jobs/generate/draw';
import type { Place, Value } from './model.ts';
import type { Settings } from './settings.ts';

/** Long words of addresses and names, and how they are cut short. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bRoad\b/g, 'Rd.'],
  [/\bStreet\b/g, 'St.'],
  [/\bCaddesi\b/g, 'Cad.'],
  [/\bSokak\b/g, 'Sk.'],
  [/\bulica\b/g, 'ul.'],
  [/\bWarehouse\b/g, 'Whse'],
  [/\bBasement\b/g, 'Bsmt'],
  [/\bRoom\b/g, 'Rm'],
  [/\bStall\b/g, 'No.'],
  [/\bExpress\b/g, 'Exp.'],
  [/\bForwarding\b/g, 'Fwd'],
];

const short = (text: string) => SHORT.reduce((cut, [long, brief]) => cut.replace(long, brief), text);

/** A value as somebody wrote it down, plainly or in a way of its own. */
export function written(value: Value, draw: Draw, { mess, typos }: Settings): string {
  const isMessy = draw.at('messy').chance(mess);
  if (value.kind === 'phone') return phone(value, draw, { isMessy, isSlip: draw.at('slip').chance(typos) });
  if (!isMessy) return value.text;
  switch (value.kind) {
    case 'email':
      return draw.at('form').chance(0.6) ? value.text.toUpperCase() : capital(value.text);
    case 'bank':
    case 'collective':
    case 'payee':
      return value.text.replace(/(.{4})(?=.)/g, draw.at('form').chance(0.7) ? '$1 ' : '$1-');
    case 'sender':
      return draw.at('form').pick([value.text.toUpperCase(), short(value.text), `${value.text} Co., Ltd`]);
    case 'handle':
      return `@${value.text}`;
    case 'device':
      return value.text.toUpperCase();
    default:
      return value.text;
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function phone({ text, city }: Value, draw: Draw, { isMessy, isSlip }: { isMessy: boolean; isSlip: boolean }): string {
  const at = draw.at('where').between(3, text.length - 3);
  const digits = isSlip ? text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2) : text;
  if (!isMessy) return `+${city.dial}${digits}`;
  const apart = `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
  const forms = [
    `00${city.dial}${digits}`,
    `(+${city.dial}) ${apart}`,
    `${city.trunk}${apart}`,
    `${city.trunk}${digits.slice(0, 3)}-${digits.slice(3)}`,
    `+${city.dial} ${city.trunk && '(0)'}${apart}`,
  ];
  return draw.at('form').pick(forms);
}

/** The cells of an address, as one text or in parts. */
export interface WrittenPlace {
  readonly full: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postcode: string | null;
  readonly country: string | null;
}

/** The cells of an address as somebody filled them in. */
export function writtenPlace({ city, place, kind }: Value, draw: Draw, settings: Settings): WrittenPlace {
  const { street, house, building, unit, postcode } = place as Place;
  const isMessy = draw.at('messy').chance(settings.mess);
  const isNative = isMessy && draw.at('script').chance(settings.script);
  const leavesOut = kind === 'stall' ? 0 : settings.noRoom;
  const kept = draw.at('unit').chance(leavesOut) ? null : unit;
  const parts = [`${street[isNative ? 1 : 0]} ${house}`, building, kept].filter((part) => part !== null);
  const line = isMessy ? inOwnWay(parts, draw.at('way')) : parts.join(', ');
  const town = isNative ? city.native : city.name;
  const country = isMessy && draw.at('country').chance(0.25) ? null : city.country;
  if (isMessy && draw.at('full').chance(0.4)) {
    return { full: `${line}, ${postcode} ${town}`, street: null, city: null, region: null, postcode: null, country };
  }
  const region = draw.at('region').chance(0.6) ? city.region : null;
  return { full: null, street: line, city: town, region, postcode, country };
}

function inOwnWay(parts: readonly string[], draw: Draw): string {
  const ordered = draw.at('order').chance(0.2) ? [...parts].reverse() : parts;
  const text = draw.at('short').chance(0.6)
    ? short(ordered.join(', '))
    : ordered.join(draw.at('gap').pick([', ', ' ', '; ']));
  return draw.at('upper').chance(0.35) ? text.toUpperCase() : text;
}
