import { expect, it } from 'vitest';
import { leiden } from '../communities/leiden.ts';
import { project } from '../links/projection.ts';
import { tabulate, type Use } from '../links/use-table.ts';
import { drawSeed } from '../save/stable-ids.ts';
import { groupSellers, learnEstimates, type Grouping } from '../think.ts';
import { answerTo } from './serve.ts';
import { gatherFound, thinkApart, type UseRow } from './think-apart.ts';

/** A marketplace in parts that share nothing: in every part sellers share some of its few values, and some show signals. */
function drawParts(seed: number, parts: number): { parts: Use[][]; bits: Map<string, number> } {
  const bits = new Map<string, number>();
  const kinds = ['Phone', 'Email', 'PaymentAccount', 'Address', 'Name', 'Image', 'Party'];
  const draw = (key: string, below: number) => drawSeed(seed, key) % below;
  const all = Array.from({ length: parts }, (_, part) => {
    const sellers = 2 + draw(`size ${part}`, 14);
    return Array.from({ length: sellers }, (_of, at) => at).flatMap((at) => {
      const seller = `seller:${draw(`name ${part} ${at}`, 1e6)}-${part}-${at}`;
      if (draw(`shows ${part}`, 3) === 0) bits.set(seller, draw(`bits ${part} ${at}`, 1024));
      return Array.from({ length: 4 }, (_use, use): Use => {
        const kind = kinds[draw(`kind ${part} ${at} ${use}`, kinds.length)] as string;
        const value = `${kind}:${part}-${draw(`value ${part} ${at} ${use}`, 3)}`;
        const firstSeen = 15_000 + draw(`day ${part} ${at} ${use}`, 3_000);
        return { seller, value, kind, via: seller, type: 'USES', firstSeen, lastSeen: firstSeen + 100 };
      });
    });
  });
  return { parts: all, bits };
}

const toRow = (bits: ReadonlyMap<string, number>, use: Use): UseRow => {
  const { seller, kind, value, via, type, firstSeen, lastSeen } = use;
  return [seller, kind, value, value, via, type, firstSeen, lastSeen, bits.get(seller) ?? 0];
};

const plain = ({ shapeOf, candidates, ...rest }: Grouping) => ({
  ...rest,
  candidates: candidates.map(({ belonging, ...one }) => ({ ...one, belonging: [...belonging].sort(([a], [b]) => a - b) })),
  shapes: candidates.map(({ sellers }) => shapeOf(sellers)),
});

it.each([1, 2, 3, 4, 5])('groups part by part as all together, to the bit: %s', (seed) => {
  const { parts, bits } = drawParts(seed, 60);
  const projection = project(tabulate(parts.flat()));
  const signalsOf = (seller: string) => bits.get(seller) ?? 0;
  const sellers = 5_000;
  const asked = { engine: leiden, seed: 7, signalsOf, sellers };
  const whole = groupSellers(projection, { ...asked, estimates: null });
  expect(whole.candidates.length + whole.communities.communities.length).toBeGreaterThan(10);
  const estimates = learnEstimates(projection, asked);
  expect(estimates).toEqual(whole.estimates);
  const about = { engine: 'leiden', seed: 7, sellers, estimates };
  // As answers come: the last part first, and each by way of JSON.
  const found = [...parts]
    .reverse()
    .map((part) => JSON.parse(JSON.stringify(thinkApart(about, part.map((use) => toRow(bits, use))))));
  expect(plain(gatherFound(projection, found, { signalsOf, estimates }))).toEqual(plain(whole));
});

it('names the component that can not be thought about, by a seller and its size', () => {
  const { parts, bits } = drawParts(1, 3);
  const rows = parts.map((part) => part.map((use) => toRow(bits, use)));
  const about = { engine: 'no such engine', seed: 7, sellers: 10, estimates: {} as never };
  const components = rows.map((part, at) => ({ component: String(at), rows: part }));
  const first = rows[0]?.map(([seller]) => seller).sort()[0] ?? '';
  expect(answerTo({ about, components }, thinkApart)).toEqual({
    failed: expect.stringMatching(new RegExp(`^the component of ${first} \\(\\d+ sellers, \\d+ uses\\) can't be grouped: `)),
  });
});
