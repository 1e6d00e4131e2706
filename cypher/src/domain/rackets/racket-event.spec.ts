import { describe, expect, it } from 'vitest';
import { sayEvent, type RacketEvent } from './racket-event.ts';

const event: Omit<RacketEvent, 'by'> = {
  id: 'ev-1',
  run: 2,
  asOf: '2026-01-31',
  event: 'grown',
  racketId: 'rk-1',
  otherIds: [],
  state: 'active',
  cause: 'data',
  ending: null,
  review: false,
  sellersBefore: 3,
  sellersAfter: 4,
  joined: [],
  left: [],
  closed: [],
  wasGroup: false,
  kinds: [],
  withheld: 0,
};

describe('an event in a sentence', () => {
  it.each<[string, Partial<RacketEvent>]>([
    [
      'Grown: 3 to 4 open sellers; 1 joined by e-mail, IP address, place of shipping',
      { joined: ['seller:a'], kinds: ['Email', 'Ip', 'Origin'] },
    ],
    [
      'Found for the first time: 25 open sellers',
      { event: 'born', sellersBefore: 0, sellersAfter: 25, joined: ['a', 'b'] },
    ],
    [
      'Changed: 4 open sellers; 2 joined; 2 left',
      { event: 'changed', sellersBefore: 4, joined: ['a', 'b'], left: ['c', 'd'] },
    ],
    [
      'Dissolved for want of data that ties it: 3 open sellers before',
      { event: 'dissolved', ending: 'data_loss', sellersAfter: 0, left: ['a', 'b', 'c'] },
    ],
    [
      'Shrunk: 5 to 3 open sellers; 2 left; the evidence is poor, look before you act',
      { event: 'shrunk', sellersBefore: 5, sellersAfter: 3, left: ['a', 'b'], review: true },
    ],
    [
      'Shrunk: 5 to 3 open sellers; 2 closed',
      { event: 'shrunk', sellersBefore: 5, sellersAfter: 3, closed: ['a', 'b'] },
    ],
    ['A group gained signals; Grown: 3 to 4 open sellers; 1 joined', { wasGroup: true, joined: ['a'] }],
  ])('%s', (sentence, about) => {
    expect(sayEvent({ ...event, ...about })).toBe(sentence);
  });
});
