import { expect, it } from 'vitest';
import { progressTeller } from './progress-lines.mjs';

it('tells a job’s JSON lines to a person, each step once and then how far it is', () => {
  const tell = progressTeller();
  const told = [
    '{"step":"read and check","done":0}',
    '{"step":"load Seller","done":2470,"total":2470}',
    '{"step":"load values","done":5000,"total":17480}',
    '{"step":"load values","done":12000,"total":17480,"rate":1000,"eta":5}',
    '{"step":"load values","done":17480,"total":17480}',
    '{"step":"judge","done":20000}',
    '{"step":"judge","done":40000}',
    '35 × placeholder',
    '{"step":broken',
  ].map(tell);
  expect(told).toEqual([
    '   read and check',
    '   load Seller: 2,470',
    '   load values',
    '   load values: 12,000 of 17,480, about 5 s left',
    null,
    '   judge: 20,000',
    '   judge: 40,000 so far',
    '35 × placeholder',
    '{"step":broken',
  ]);
});
