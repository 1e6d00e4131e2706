import type { NodeKind, ScreenedKind, ScreeningSubject } from '@ringbreaker/cypher/domain';
import { t } from '../words/words.ts';
import { countryCodeOf } from './country-code.ts';

/** Each kind of value as the form offers it, an example of it, and as what the canvas draws it. */
export const SCREENED_KINDS: Readonly<
  Record<ScreenedKind, { name: string; example: string; kind: NodeKind; placed?: 'country' | 'institution' }>
> = {
  phone: { name: t`Phone`, example: '+86 138 0013 8000', kind: 'Phone', placed: 'country' },
  email: { name: t`E-mail`, example: 'shop@example.org', kind: 'Email' },
  address: { name: t`Address`, example: t`Unit 4, 12 Harbour Road, …`, kind: 'Address', placed: 'country' },
  iban: { name: 'IBAN', example: 'DE89 3704 0044 0532 0130 00', kind: 'PaymentAccount' },
  bank: { name: t`Bank account`, example: t`number`, kind: 'PaymentAccount', placed: 'institution' },
  wallet: { name: t`Wallet`, example: t`id, phone or e-mail`, kind: 'PaymentAccount', placed: 'institution' },
  psp: { name: t`Payment provider`, example: t`account id`, kind: 'PaymentAccount', placed: 'institution' },
  card: { name: t`Card`, example: t`number`, kind: 'PaymentAccount' },
  crypto: { name: t`Crypto address`, example: 'bc1q…', kind: 'PaymentAccount' },
  name: { name: t`Name of a holder`, example: t`as it is written`, kind: 'Name' },
  handle: { name: t`Handle`, example: t`messenger or social account`, kind: 'Handle' },
  domain: { name: t`Web site`, example: 'https://…', kind: 'Domain' },
  device: { name: t`Device`, example: 'id', kind: 'Device' },
  ip: { name: t`IP address`, example: '203.0.113.7', kind: 'Ip' },
  image: { name: t`Picture hash`, example: 'phash:0f1e2d3c4b5a6978', kind: 'Image' },
  seller: { name: t`Seller id`, example: 'taobao:12345', kind: 'Seller' },
  store: { name: t`Store id`, example: 'taobao:s-12345', kind: 'Store' },
};

/** One line of the form. */
export interface FormValue {
  id: number;
  kind: ScreenedKind;
  value: string;
  /** Country or institution, as the kind wants it. */
  place: string;
}

/** What is typed of a listing. */
export interface FormListing {
  title: string;
  brand: string;
  category: string;
  price: string;
  currency: string;
}

export interface ScreeningForm {
  values: FormValue[];
  listing: FormListing;
  near: boolean;
}

export const EMPTY_LISTING: FormListing = { title: '', brand: '', category: '', price: '', currency: '' };

/** The form as it opens: a phone, an address and an account, to be filled as far as they are known. */
export const EMPTY_FORM: ScreeningForm = {
  values: (['phone', 'email', 'address', 'iban'] as const).map((kind, id) => ({ id, kind, value: '', place: '' })),
  listing: EMPTY_LISTING,
  near: false,
};

/** The question that the form asks; null where nothing is typed yet. */
export function toSubject({ values, listing }: ScreeningForm): ScreeningSubject | null {
  const filled = values.flatMap(({ kind, value, place }) => {
    const text = value.trim();
    if (text === '') return [];
    const placed = SCREENED_KINDS[kind].placed;
    const where = placed === 'country' ? countryCodeOf(place) : place.trim();
    return [{ kind, value: text, ...(placed && where && { [placed]: where }) }];
  });
  const said = Object.entries(listing).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]]));
  if (filled.length === 0 && said.length === 0) return null;
  const { price, ...texts } = Object.fromEntries(said) as Partial<FormListing>;
  const goods = { ...texts, ...(price !== undefined && { price: Number(price.replace(',', '.')) }) };
  return { values: filled, ...(said.length > 0 && { listing: goods }) };
}

/** What can't be asked as it is typed, by the field's name. */
export function faultsOf({ values, listing }: ScreeningForm): Map<string, string> {
  const faults = new Map<string, string>();
  for (const { id, kind, place } of values) {
    if (SCREENED_KINDS[kind].placed === 'country' && place.trim() !== '' && countryCodeOf(place) === null)
      faults.set(`place-${id}`, t`No country that is known: write its name, or its two letters, as IN`);
  }
  const price = listing.price.trim().replace(',', '.');
  if (price !== '' && !/^\d+(\.\d+)?$/.test(price)) faults.set('price', t`A number, as 79.90`);
  if (listing.currency.trim() !== '' && !/^[a-z]{3}$/i.test(listing.currency.trim()))
    faults.set('currency', t`Three letters, as EUR`);
  return faults;
}
