import { describe, expect, it } from 'vitest';
import { canvasNode, canvasOf } from '../canvas/test-canvas.ts';
import { callFolds, nameOfFold, racketsOn } from './call-folds.ts';
import { type Called, UNCALLED } from '../racket/called.ts';
import { foldOf } from './folds.ts';
import { atLevel } from './levels.ts';

const seller = (key: string, operatorId: string | null) => canvasNode(key, { racketId: 'rk-1', operatorId });
const nodes = [
  seller('a', 'op-1'),
  seller('b', 'op-1'),
  seller('c', null),
  canvasNode('tel:ab', { kind: 'Phone' }),
  canvasNode('adr:a', { kind: 'Address' }),
];
const canvas = canvasOf(nodes, ['a tel:ab', 'b tel:ab', 'a adr:a']);
const title = 'Rolex from China, 3 sellers';
const titled = { brand: 'Rolex', country: 'CN', sellers: 3 };
const names = (called: Called, level: 'rackets' | 'operators') =>
  [...callFolds(atLevel(canvas, level), called).folds.values()].map(({ name }) => name);

describe('what folds are called', () => {
  it('is of a racket the name that a person gave, else its title, else its id', () => {
    expect(racketsOn(canvas)).toEqual(['rk-1']);
    expect(names(new Map([['rk-1', { title, titled, name: 'The depot' }]]), 'rackets')).toEqual(['The depot']);
    expect(names(new Map([['rk-1', { title, titled, name: null }]]), 'rackets')).toEqual([title]);
    expect(names(UNCALLED, 'rackets')).toEqual(['Racket rk-1']);
  });

  it('is of an operator its size and what more than one of its accounts uses', () => {
    expect(names(UNCALLED, 'operators')).toEqual(['2 accounts by 1 phone']);
    const untied = { ...canvas, links: new Map([...canvas.links].slice(2)) };
    const [fold] = [...atLevel(untied, 'operators').folds.values()];
    expect(nameOfFold(fold!, untied, UNCALLED)).toBe('Operator of 2 accounts');
  });

  it('is made of what is in it where it came without a name', () => {
    const of = (members: string[], level: 'sellers' | null = null) =>
      nameOfFold(foldOf({ name: '', members, level })!, canvas, UNCALLED);
    expect(of(['a', 'b', 'tel:ab'])).toBe('2 sellers, 1 phone');
    expect(of(['a', 'adr:a'], 'sellers')).toBe('a');
  });

  it('changes nothing of the canvas that is kept', () => {
    const folded = atLevel(canvas, 'rackets');
    callFolds(folded, new Map([['rk-1', { title, titled, name: 'The depot' }]]));
    expect([...folded.folds.values()].map(({ name }) => name)).toEqual(['Racket rk-1']);
  });
});
