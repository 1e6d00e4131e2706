import type { RacketFlow } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { flowDiagram, nameOfEnd, tellWay } from './run-flow.ts';

const flow = (before: string | null, after: string | null, sellers: number): RacketFlow => {
  return { before, after, sellers, named: [] };
};

describe('the flow between two runs', () => {
  const flows = [
    flow('a', 'a', 5),
    flow('b', 'b', 7),
    flow('c', 'c', 2),
    flow('c', 'd', 3),
    flow('d', null, 1),
    flow(null, 'd', 4),
  ];
  const { ends, bands, left, still } = flowDiagram({ flows });

  it('counts the rackets that nobody joined or left, and draws each way of the others', () => {
    expect(bands.map(({ source, target, value, way }) => [source, target, value, way])).toEqual([
      ['before:', 'after:d', 4, 'came'],
      ['before:c', 'after:d', 3, 'moved'],
      ['before:c', 'after:c', 2, 'stayed'],
      ['before:d', 'after:', 1, 'went'],
    ]);
    expect(left).toBe(0);
    expect(still).toEqual({ rackets: 2, sellers: 12 });
  });

  it('gives each end what its bands carry', () => {
    for (const { id, side, sellers } of ends) {
      const touching = bands.filter((band) => band[side === 'before' ? 'source' : 'target'] === id);
      expect(touching.reduce((sum, { value }) => sum + value, 0)).toBe(sellers);
    }
  });

  it('leaves the smallest ways out where they are too many, and says how many', () => {
    const many = Array.from({ length: 50 }, (_, place) => flow(null, `r${place}`, place + 1));
    const diagram = flowDiagram({ flows: many });
    expect([diagram.bands.length, diagram.left]).toEqual([40, 10]);
    expect(Math.min(...diagram.bands.map(({ value }) => value))).toBe(11);
  });

  it('is nothing of nothing', () => {
    expect(flowDiagram({ flows: [] })).toEqual({ ends: [], bands: [], left: 0, still: { rackets: 0, sellers: 0 } });
  });
});

describe('the ends of a flow', () => {
  const called = {
    'rk-1': {
      title: 'Rolex from China, 1033 sellers',
      titled: { brand: 'Rolex', country: 'CN', sellers: 1033 },
      name: null,
    },
  };

  it('are called by name, or by title without the count that stands beside', () => {
    expect(nameOfEnd({ racket: 'rk-1' }, called['rk-1'])).toBe('Rolex from China');
    expect(nameOfEnd({ racket: 'rk-1' }, { ...called['rk-1'], name: 'The depot' })).toBe('The depot');
    expect(nameOfEnd({ racket: 'rk-2' }, undefined)).toBe('a racket');
    expect(nameOfEnd({ racket: null }, undefined)).toBe('in no racket');
  });

  it('stand in the words of a way with their ids', () => {
    expect(tellWay(flow('rk-1', 'rk-2', 2), called)).toBe('2 sellers: Rolex from China, 1033 sellers (rk-1) to rk-2');
    expect(tellWay(flow(null, 'rk-1', 1), called)).toBe('1 seller: no racket to Rolex from China, 1033 sellers (rk-1)');
  });
});
