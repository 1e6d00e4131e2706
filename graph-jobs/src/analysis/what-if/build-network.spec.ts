import { describe, expect, it } from 'vitest';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import { buildNetwork } from './build-network.ts';
import { sortNetwork } from './network.ts';

const member = (key: string) => ({ key, label: key, operatorId: null, role: null });
const link = (from: string, type: string, to: string) => ({ from, type, to, firstSeen: null, lastSeen: null });
const end = (key: string, kind: NodeKind, weight: number | null) => ({ key, kind, label: key, weight });

describe('buildNetwork', () => {
  it('makes of links what members share, who stands behind them, and how goods go', () => {
    const network = buildNetwork({
      members: ['s1', 's2', 's3'].map(member),
      links: [
        link('s1', 'USES', 'p'),
        link('s2', 'USES', 'p'),
        link('s1', 'LOCATED_AT', 'hub'),
        link('s2', 'LOCATED_AT', 'hub'),
        link('plant', 'SUPPLIES', 's1'),
        link('plant', 'SUPPLIES', 's2'),
        link('s1', 'SUPPLIES', 's3'),
        link('s2', 'LOCATED_AT', 'depot'),
        link('s3', 'SENT', 'parcel'),
        link('parcel', 'SHIPPED_FROM', 'depot'),
      ],
      ends: [
        end('p', 'Phone', 0.8),
        end('hub', 'Address', null),
        end('depot', 'Address', 0.5),
        end('plant', 'Party', null),
        end('parcel', 'Shipment', null),
        ...['s1', 's2', 's3'].map((key) => end(key, 'Seller', null)),
      ],
    });
    const { things, goods } = sortNetwork(network);
    expect(things.map(({ key, members }) => [key, members])).toEqual([
      ['depot', ['s2', 's3']],
      ['p', ['s1', 's2']],
      ['plant', ['s1', 's2']],
      ['s1 SUPPLIES s3', ['s1', 's3']],
    ]);
    expect(goods).toEqual([
      { from: 'plant', to: 's1', through: null },
      { from: 'plant', to: 's2', through: null },
      { from: 's1', to: 's3', through: null },
      { from: 's2', to: 's3', through: 'depot' },
    ]);
  });
});
