import type { Draw } from '#jobs/generate/draw';
import type { Kit, Purse } from '../model.ts';
import { countryOf } from '../words/countries.ts';
import { coined, slug } from '../words/spelling.ts';
import { newAccountNumber, newIp, newPhone } from './market.ts';

/** How many of each a kit has. */
export interface KitSize {
  readonly phones: number;
  readonly devices: number;
  readonly purses: number;
}

const FREE_MAIL = ['gmail.com', 'gmail.com', 'outlook.com', 'gmx.de', 'proton.me', 'wp.pl', 'yahoo.com'];

/** Telephones, mailboxes, machines and accounts of somebody. */
export function newKit(draw: Draw, country: string, holder: string, size: KitSize): Kit {
  const many = <T>(count: number, key: string, make: (draw: Draw) => T) =>
    Array.from({ length: count }, (_, at) => make(draw.at(key).at(at)));
  return {
    phone: many(size.phones, 'phone', (one) => newPhone(one, countryOf(country))),
    email: many(size.phones, 'email', (one) => newEmail(one, holder)),
    device: many(size.devices, 'device', (one) => `d-${one.hex(14)}`),
    ip: many(size.devices, 'ip', newIp),
    handle: many(1, 'handle', (one) => newHandle(one, holder)),
    purses: many(size.purses, 'purse', (one) => newPurse(one, country, holder)),
  };
}

function newEmail(draw: Draw, holder: string): string {
  const name = holder.split(' ').slice(0, 2).map(slug);
  if (draw.at('own').chance(0.4)) return `${draw.at('box').pick(['info', 'sales', 'contact'])}@${name.join('')}.com`;
  const box = draw.at('named').chance(0.6) ? name.join('.') : slug(coined(draw.at('coined')));
  return `${box}${draw.at('number').between(1, 999)}@${draw.at('provider').pick(FREE_MAIL)}`;
}

function newHandle(draw: Draw, holder: string): string {
  const name = draw.at('named').chance(0.5) ? slug(holder.split(' ')[0] ?? '') : slug(coined(draw.at('coined')));
  return `${draw.at('app').pick(['tg:', 'wa:', 'ig:', ''])}${name}_${draw.at('number').between(10, 9999)}`;
}

/** An account at a bank, a payment firm or a wallet. */
export function newPurse(draw: Draw, code: string, holder: string): Purse {
  const country = countryOf(code);
  const kind = draw.at('kind').weighted(['bank', 'psp', 'wallet'] as const, (one) => (one === 'bank' ? 7 : 1.5));
  if (kind === 'psp') {
    const institution = draw.at('firm').pick(['Paynova', 'Mollyx', 'Checkpay']);
    return { scheme: 'psp', account: `m-${draw.at('merchant').code(10)}`, holder, institution, country: code };
  }
  if (kind === 'wallet') {
    const account = `${slug(holder)}${draw.at('number').between(1, 9999)}@payto.com`;
    return { scheme: 'wallet', account, holder, institution: 'Payto', country: code };
  }
  return {
    scheme: country.hasIban ? 'iban' : 'bank',
    account: newAccountNumber(draw.at('number'), country),
    holder,
    institution: draw.at('bank').pick(country.banks),
    country: code,
  };
}
