import { describe, expect, it } from 'vitest';
import { EMPTY_CANVAS, narrowTo } from './canvas.ts';
import { canvasNode } from './test-canvas.ts';
import { countFiltered, lookAt, orderTwin, TWIN_COLUMNS, twinCsv, twinRows, USUAL_TWIN } from './twin-rows.ts';

const NODES = [
  canvasNode('seller:2', { label: 'Beta', degree: 5, status: 'open', racketId: 'rk-1' }),
  canvasNode('seller:1', { label: 'Alpha', degree: 2, status: 'closed' }),
  canvasNode('tel:+41', { kind: 'Phone', label: '+41 79', degree: 9 }),
];
const link = {
  id: 'l',
  source: 'seller:1',
  target: 'tel:+41',
  type: 'USES',
  firstSeen: null,
  lastSeen: null,
  weight: 1,
};
const canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map(NODES.map((node) => [node.key, node])),
  links: new Map([['l', link]]),
  hidden: new Set(['seller:2']),
};
const rows = twinRows(canvas, new Map([['tel:+41', 2]]));
const keys = (look: Partial<typeof USUAL_TWIN>) => lookAt(rows, { ...USUAL_TWIN, ...look }).map(({ node }) => node.key);

describe('the canvas as a table', () => {
  it('stands by kind and name, with what is on the canvas', () => {
    expect(keys({})).toEqual(['seller:1', 'seller:2', 'tel:+41']);
    expect(rows.map(({ node, on, shown }) => [node.key, on, shown])).toEqual([
      ['seller:2', 0, 'hidden: by hand'],
      ['seller:1', 1, 'yes'],
      ['tel:+41', 1, 'yes'],
    ]);
  });

  it('is ordered by each column in both directions, without losing a row', () => {
    for (const { id } of TWIN_COLUMNS)
      for (const direction of ['asc', 'desc'] as const) expect(keys({ by: id, direction })).toHaveLength(3);
    expect(keys({ by: 'links', direction: 'desc' })).toEqual(['tel:+41', 'seller:2', 'seller:1']);
    expect(keys({ by: 'racket' })).toEqual(['seller:2', 'seller:1', 'tel:+41']);
    expect(keys({ by: 'shown' })).toEqual(['seller:1', 'tel:+41', 'seller:2']);
  });

  it('begins with the most of figures, and turns round', () => {
    const most = orderTwin(USUAL_TWIN, 'links');
    expect(most).toMatchObject({ by: 'links', direction: 'desc' });
    expect(orderTwin(most, 'links').direction).toBe('asc');
    expect(orderTwin(most, 'name').direction).toBe('asc');
  });

  it('has no row of what the filter leaves out; kinds are counted by the rest of it alone', () => {
    const narrowed = narrowTo(canvas, { text: ' RK-1 ' });
    expect(lookAt(twinRows(narrowed, new Map()), USUAL_TWIN).map(({ node }) => node.key)).toEqual(['seller:2']);
    expect([...countFiltered(narrowTo(canvas, { text: 'seller', kinds: ['Phone'] }))]).toEqual([['Seller', 2]]);
  });

  it('goes out as it stands, with all columns', () => {
    expect(twinCsv(lookAt(rows, USUAL_TWIN).filter(({ node }) => node.label === 'Beta')).split('\r\n')).toEqual([
      'kind,name,key,links,on canvas,status,racket,notes,shown',
      'Seller,Beta,seller:2,5,0,open,rk-1,0,hidden: by hand',
      '',
    ]);
  });
});
