import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SameKeys } from '../parties/same-keys.ts';
import { relationUses, type Relation } from './relation-uses.ts';

/** A link as `a owns b`. */
function relation(text: string, firstSeen: number | null = null, lastSeen: number | null = null): Relation {
  const [source = '', verb = '', target = ''] = text.split(' ');
  return { source, type: verb.toUpperCase() as Relation['type'], target, firstSeen, lastSeen };
}

/** Parties named by letters, each with the seller of its letter. */
const own = (key: string) => [`seller:${key}`];
const APART = new SameKeys(new Map());
const usersOf = (texts: readonly string[], kind: string, value: string, same = APART) =>
  relationUses(
    texts.map((text) => relation(text)),
    own,
    same,
  )
    .filter((use) => use.kind === kind && use.value === value)
    .map(({ seller }) => seller.replace('seller:', ''))
    .sort()
    .join('');

describe('relations as uses', () => {
  it('join an owner with what it owns, and a holding with what is owned below that', () => {
    const chain = ['a owns b', 'b owns c', 'c owns d', 'd owns e', 'e owns f'];
    expect(usersOf(chain, 'Owner', 'a')).toBe('ab');
    expect(usersOf(chain, 'Owner', 'c')).toBe('cd');
    // Four steps down from the owner, and no more.
    expect(usersOf(chain, 'Holding', 'a')).toBe('acde');
    expect(usersOf(chain, 'Holding', 'e')).toBe('');
  });

  it('join a director with what it directs and what that owns, and associates with each other', () => {
    const links = ['d directs a', 'a owns b', 'b owns c', 'a associate c'];
    expect(usersOf(links, 'Director', 'd')).toBe('abd');
    expect(usersOf(links, 'Associate', 'a')).toBe('ac');
  });

  it('end in a circle of owners', () => {
    expect(usersOf(['a owns b', 'b owns c', 'c owns a'], 'Holding', 'a')).toBe('ac');
  });

  it('go on where a company is known twice, and join whoever is behind either entry', () => {
    const same = new SameKeys(
      new Map([
        ['b', 'b'],
        ['x', 'b'],
      ]),
    );
    const links = ['a owns b', 'x owns c', 'd directs x'];
    expect(usersOf(links, 'Owner', 'a', same)).toBe('abx');
    expect(usersOf(links, 'Holding', 'a', same)).toBe('ac');
    expect(usersOf(links, 'Director', 'd', same)).toBe('bcdx');
    expect(usersOf(['b owns x'], 'Owner', 'b', same)).toBe('');
  });

  it('are seen first and last over all links that say the same', () => {
    const uses = relationUses([relation('a owns b', 5, 9), relation('a owns c', 2, null)], own, APART);
    const seen = (seller: string) => uses.find((use) => use.seller === seller && use.kind === 'Owner');
    expect(seen('seller:a')).toMatchObject({ firstSeen: 2, lastSeen: 9, via: 'b', type: 'OWNS' });
    expect(seen('seller:c')).toMatchObject({ firstSeen: 2, lastSeen: null });
  });

  it('are the same whatever the order of the links', () => {
    const letter = fc.constantFrom(...'abcdefg');
    const link = fc
      .record({ source: letter, target: letter, at: fc.option(fc.integer({ min: 0, max: 9 })) })
      .chain(({ source, target, at }) =>
        fc.constantFrom('owns', 'directs', 'associate').map((verb) => relation(`${source} ${verb} ${target}`, at, at)),
      );
    const said = (links: readonly Relation[]) =>
      relationUses(links, own, APART)
        .map((use) => JSON.stringify(use))
        .sort();
    fc.assert(
      fc.property(fc.array(link, { maxLength: 15 }), (links) => {
        expect(said(links.toReversed())).toEqual(said(links));
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });
});
