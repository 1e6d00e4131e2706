import { CanvasFile } from '@ringbreaker/cypher/domain';
import { DOMParser } from '@xmldom/xmldom';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '../appearance.ts';
import { linksCsv, thingsCsv } from './csv.ts';
import { gexfOf } from './gexf.ts';
import { graphmlOf } from './graphml.ts';
import { HOSTILE, testFile } from './test-canvas-file.ts';
import { xmlText } from './xml-text.ts';

const things = testFile.things.map(({ key }) => key);
const joins = testFile.links.map(({ from, type, to }) => `${from} ${type} ${to}`);
const joinsOf = (graph: Graph) => graph.mapEdges((_, { type }, from, to) => `${from} ${String(type)} ${to}`);

describe('a canvas as a file', () => {
  it('of JSON fits its schema, word for word', () => {
    expect(CanvasFile.parse(JSON.parse(JSON.stringify(testFile)))).toEqual(testFile);
    expect(testFile.window).toEqual({ from: '2022-01-08', to: '2022-02-07' });
    expect(testFile.things[0]).toMatchObject({ begins: '2022-01-08', ends: null, x: 1.23, y: -2, racket: 'rk-1' });
    expect(testFile.things[1]).toMatchObject({ pinned: true, x: 0 });
  });

  it('of GEXF has every thing and link, with names, places and colours', () => {
    const graph = parseGexf(Graph, gexfOf(testFile, LIGHT));
    expect(graph.nodes()).toEqual(things);
    expect(joinsOf(graph)).toEqual(joins);
    expect(graph.getNodeAttributes('seller:bazaar/1')).toMatchObject({
      label: xmlText(HOSTILE),
      kind: 'Seller',
      racket: 'rk-1',
      begins: '2022-01-08',
      degree: 1,
      pinned: false,
      x: 1.23,
      y: -2,
      color: LIGHT.hues.blue,
    });
    expect(graph.getEdgeAttributes('l0')).toMatchObject({ label: 'uses', weight: 0.25, firstSeen: '2022-01-09' });
  });

  it('of GraphML has the same', () => {
    const graph = parseGraphml(Graph, graphmlOf(testFile));
    expect(graph.nodes()).toEqual(things);
    expect(joinsOf(graph)).toEqual(joins);
    expect(graph.getAttributes()).toMatchObject({ caption: testFile.caption, racket: 'rk-1', redacted: false });
    const { key: _, name, ...thing } = testFile.things[0]!;
    const told = Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null));
    expect(graph.getNodeAttributes('seller:bazaar/1')).toEqual({ name: xmlText(name), ...told });
    expect(graph.getNodeAttribute('seller:bazaar/2', 'pinned')).toBe(true);
    expect(graph.getEdgeAttributes('l0')).toEqual({
      type: 'USES',
      firstSeen: '2022-01-09',
      lastSeen: '2022-01-09',
      weight: 0.25,
    });
  });

  it.each([
    ['GEXF', gexfOf(testFile, LIGHT)],
    ['GraphML', graphmlOf(testFile)],
  ])('of %s is well-formed whatever a name holds', (_, xml) => {
    const complaints: string[] = [];
    const note = (told: string) => complaints.push(told);
    new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(xml, 'text/xml');
    expect(complaints).toEqual([]);
    // What the parser lets pass and others refuse.
    expect(xml).not.toMatch(/[\u0001\ufffe]|\p{Surrogate}/u);
  });

  it('of CSV is a table of things and one of links, and no cell is a formula', () => {
    const [header, ...rows] = thingsCsv(testFile).split('\r\n');
    expect(header).toBe('key,kind,name,degree,status,racket,operator,begins,ends,x,y,pinned');
    expect(rows[0]).toMatch(/^seller:bazaar\/1,Seller,"'=1\+1 ""<b>/);
    expect(rows[1]).toBe("seller:bazaar/2,Seller,'-Shop,7,closed,,,,,0,0,true");
    expect(rows[2]).toBe("tel:+8613800138000,Phone,'+86 138 0013 8000,1,,,,,,0,0,false");
    expect(linksCsv(testFile).split('\r\n').slice(0, 2)).toEqual([
      'from,type,to,firstSeen,lastSeen,weight',
      'seller:bazaar/1,USES,tel:+8613800138000,2022-01-09,2022-01-09,0.25',
    ]);
  });
});
