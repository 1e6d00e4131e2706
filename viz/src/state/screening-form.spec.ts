import { describe, expect, it } from 'vitest';
import { explorerAddress, ScreenedKind, ScreeningSubject } from '@ringbreaker/cypher/domain';
import { EMPTY_FORM, EMPTY_LISTING, faultsOf, SCREENED_KINDS, toSubject } from './screening-form.ts';
import { readUrlState } from './url-state.ts';

describe('the form of a screening', () => {
  it('offers every kind that the API reads', () => {
    expect(Object.keys(SCREENED_KINDS).sort()).toEqual([...ScreenedKind.options].sort());
  });

  it('asks nothing while nothing is typed, and else what is filled alone', () => {
    expect(toSubject(EMPTY_FORM)).toBeNull();
    const [phone, ...rest] = EMPTY_FORM.values;
    const values = [{ ...phone!, value: ' 138 0013 8000 ', place: 'cn' }, ...rest];
    const listing = { ...EMPTY_LISTING, brand: 'Rolex', price: '79,90' };
    const subject = toSubject({ values, listing, near: false });
    expect(subject).toEqual({
      values: [{ kind: 'phone', value: '138 0013 8000', country: 'CN' }],
      listing: { brand: 'Rolex', price: 79.9 },
    });
    expect(ScreeningSubject.safeParse(subject).success).toBe(true);
  });

  // Seen red: "India" was refused, where the answer had said to name the country.
  it('takes a country by its name', () => {
    const [phone, ...rest] = EMPTY_FORM.values;
    const form = { ...EMPTY_FORM, values: [{ ...phone!, value: '98765 43210', place: 'India' }, ...rest] };
    expect(faultsOf(form).size).toBe(0);
    expect(toSubject(form)?.values).toEqual([{ kind: 'phone', value: '98765 43210', country: 'IN' }]);
  });

  it('names what can’t be asked as it is typed', () => {
    const [phone] = EMPTY_FORM.values;
    const values = [{ ...phone!, value: '1', place: 'Chinaland' }];
    const faults = faultsOf({ values, listing: { ...EMPTY_LISTING, price: 'cheap', currency: 'euro' }, near: false });
    expect([...faults.keys()]).toEqual(['place-0', 'price', 'currency']);
    expect(faultsOf(EMPTY_FORM).size).toBe(0);
  });
});

it('the address of an answer opens its value in the explorer', () => {
  const key = 'addr:CN:unit 4, 5 & =#%';
  const state = readUrlState(explorerAddress([key, 'tel:+8613800138000']).replace('/explore', ''));
  expect(state).toMatchObject({ keys: [key, 'tel:+8613800138000'], roots: [key, 'tel:+8613800138000'], unknown: [] });
});
