import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapAddress } from '../redaction/conceal.ts';
import { type Opened, readOpened, writeOpened } from './opened.ts';

const key = fc.string({ minLength: 1, unit: 'grapheme' });
const anything: fc.Arbitrary<Opened> = fc.oneof(
  fc.constant(null),
  fc.record({ key }),
  fc.record({ link: fc.record({ from: key, type: fc.constantFrom('USES', 'SENT_AS'), to: key }) }),
);

describe('what an address says is open beside a page', () => {
  it('is read as it was written, whatever a key is made of', () => {
    fc.assert(
      fc.property(anything, (opened) => {
        expect(readOpened(`#${writeOpened(opened)}`)).toEqual(opened);
      }),
      { seed: 11 },
    );
  });

  it('is nothing where the address makes no sense', () => {
    for (const hash of ['', '#', '#members', '#n=', '#n=%', '#v=1&e=0.USES.1']) expect(readOpened(hash)).toBeNull();
  });

  it('bears pseudonyms where names are hidden', () => {
    const hide = (hash: string) => mapAddress(hash, (text) => `hidden-${text.length}`);
    expect(readOpened(hide(`#${writeOpened({ key: 'tel:+861,2&3' })}`))).toEqual({ key: 'hidden-12' });
    const link = { from: 'seller:a', type: 'USES', to: 'tel:+86' };
    expect(readOpened(hide(`#${writeOpened({ link })}`))).toEqual({
      link: { from: 'hidden-8', type: 'USES', to: 'hidden-7' },
    });
  });
});
