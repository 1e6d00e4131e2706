import type { Place, PlacesView, Placing } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { joinAnswers } from '../../api-places.ts';
import { EMPTY_CANVAS, hide, type Canvas } from './canvas.ts';
import { canvasNode } from './test-canvas.ts';
import { countriesOf, sayPlace, standing, whereThings } from './where.ts';

const place = (name: string, precision: Place['precision'] = 'city'): Place => {
  return { id: `${precision}:${name}`, name, country: 'IT', countryName: 'Italy', lat: 40, lon: 14, precision };
};
const NAPLES = place('Naples');
const PRATO = place('Prato');
const ITALY = place('Italy', 'country');
const PLACES = [NAPLES, PRATO, ITALY];

const placing = (key: string, at: number | null, about: Partial<Placing> = {}): Placing => {
  const address = { key: `addr:it:${at}`, label: `Via ${at}` };
  return { key, role: 'at', address, place: at, unsure: null, firstSeen: null, lastSeen: null, ...about };
};
const extent = { explored: 0, returned: 0, total: 0, partial: false, narrowBy: [] };
const view = (...placings: Placing[]): PlacesView => ({ places: PLACES, placings, stated: [], extent });

const canvasOf = (...nodes: ReturnType<typeof canvasNode>[]): Canvas => {
  return { ...EMPTY_CANVAS, nodes: new Map(nodes.map((node) => [node.key, node])) };
};
const ANNA = canvasNode('seller:anna');
const BRUNO = canvasNode('seller:bruno');
const PARCEL = canvasNode('shipment:1', { kind: 'Shipment' });
const PHONE = canvasNode('tel:1', { kind: 'Phone' });
const ALL = canvasOf(ANNA, BRUNO, PARCEL, PHONE);

const spotsIn = (answer: PlacesView, canvas: Canvas) =>
  whereThings(answer, canvas, null).spots.map(({ place: { name }, keys, faint }) => [name, keys.join(' '), faint]);

describe('where things are', () => {
  it('counts each thing once a place, the fullest place first', () => {
    const answer = view(placing(ANNA.key, 1), placing(ANNA.key, 0), placing(BRUNO.key, 0), placing(BRUNO.key, 0));
    expect(spotsIn(answer, ALL)).toEqual([
      ['Naples', `${ANNA.key} ${BRUNO.key}`, false],
      ['Prato', ANNA.key, false],
    ]);
  });

  it('asks only for what may stand somewhere', () => {
    expect(standing(ALL, 10)).toEqual([ANNA.key, BRUNO.key, PARCEL.key]);
    expect(standing(ALL, 2)).toEqual([ANNA.key, BRUNO.key]);
  });

  it('knows the country that is stated of a thing, else the one of all its addresses', () => {
    const places = [NAPLES, { ...PRATO, country: 'FR' }];
    const said = [
      placing(ANNA.key, 0),
      placing(BRUNO.key, 0),
      placing(BRUNO.key, 1),
      placing(PARCEL.key, 0, { role: 'from' }),
      placing('store:1', 1),
      placing('store:1', null),
    ];
    expect([...countriesOf({ ...view(...said), places, stated: [{ key: ANNA.key, country: 'CN' }] })]).toEqual([
      [ANNA.key, 'CN'],
      ['store:1', 'FR'],
    ]);
  });

  it('leaves out what is hidden, and what is not on the canvas any more', () => {
    const answer = view(placing(ANNA.key, 0), placing(BRUNO.key, 0), placing('seller:gone', 1));
    expect(spotsIn(answer, hide(ALL, [BRUNO.key]))).toEqual([['Naples', ANNA.key, false]]);
    expect(spotsIn(answer, { ...ALL, hiddenKinds: new Set(['Seller']) })).toEqual([]);
  });

  it('lets what lies outside the window of time step back, or leaves it out', () => {
    const old = { firstSeen: 100, lastSeen: 110 };
    const answer = view(placing(ANNA.key, 0, old), placing(BRUNO.key, 1));
    const time = { shown: { from: 200, to: 300 }, compared: null };
    const dim: Canvas = { ...ALL, time: { ...time, outside: 'dim' } };
    expect(spotsIn(answer, dim)).toEqual([
      ['Naples', ANNA.key, true],
      ['Prato', BRUNO.key, false],
    ]);
    expect(spotsIn(answer, { ...dim, time: { ...time, outside: 'hide' } })).toEqual([['Prato', BRUNO.key, false]]);
    const draft = whereThings(answer, dim, { from: 90, to: 105 });
    expect(draft.spots.every(({ faint }) => !faint)).toBe(true);
  });

  it('makes ways of parcels whose two ends are known', () => {
    const { routes } = whereThings(
      view(placing(PARCEL.key, 0, { role: 'from' }), placing(PARCEL.key, 2, { role: 'to', address: null })),
      ALL,
      null,
    );
    expect(routes).toEqual([{ from: NAPLES, to: ITALY, shipments: [PARCEL.key], faint: false }]);
    expect(whereThings(view(placing(PARCEL.key, 0, { role: 'from' })), ALL, null).routes).toEqual([]);
  });

  it('names what could not be placed, and counts addresses once', () => {
    const nowhere = { address: { key: 'addr:?:depot', label: 'Depot 1' }, unsure: 'unknown' as const };
    const answer = view(placing(ANNA.key, null, nowhere), placing(BRUNO.key, null, nowhere), placing(ANNA.key, 0));
    const { unplaced, addresses, silent } = whereThings(answer, ALL, null);
    expect(unplaced).toEqual([
      { key: 'addr:?:depot', label: 'Depot 1', ambiguous: false, things: [ANNA.key, BRUNO.key] },
    ]);
    expect(addresses).toBe(2);
    expect(silent).toEqual([PARCEL.key]);
  });

  it('says how exactly a place is known', () => {
    expect(PLACES.map(sayPlace)).toEqual(['Naples, Italy', 'Prato, Italy', 'Italy, no town known']);
    expect(sayPlace(place('Tuscany', 'region'))).toBe('Tuscany, Italy, no town known');
  });
});

describe('several answers are one', () => {
  it('with each place once', () => {
    const other: PlacesView = { places: [PRATO], placings: [placing(BRUNO.key, 0)], stated: [], extent };
    const joined = joinAnswers([view(placing(ANNA.key, 1), placing(PARCEL.key, null)), other]);
    expect(joined.places).toEqual([PRATO]);
    expect(joined.placings.map((one) => one.place)).toEqual([0, null, 0]);
  });
});
