import type { CanvasFile } from '@ringbreaker/cypher/domain';
import Graph from 'graphology';
import write from 'graphology-gexf/common/writer.js';
import type { Appearance } from '../appearance.ts';
import { lookOf } from '../kinds.ts';
import { wordOf } from '../words.ts';
import { xmlText } from './xml-text.ts';

type Values = Record<string, string | number | boolean>;

/** A canvas as GEXF 1.3 for Gephi, with the colour and the place of each thing. */
export function gexfOf(file: CanvasFile, appearance: Appearance): string {
  const graph = new Graph<Values, Values>({ multi: true, type: 'directed' });
  graph.replaceAttributes({ lastModifiedDate: file.savedOn, creator: 'Ringbreaker', description: file.caption });
  for (const { key, name, kind, ...thing } of file.things) {
    const color = appearance.hues[lookOf(kind).hue];
    graph.addNode(xmlText(key), { label: name, kind, ...known(thing), color });
  }
  file.links.forEach(({ from, to, type, ...link }, place) => {
    graph.addEdgeWithKey(`l${place}`, xmlText(from), xmlText(to), { label: wordOf(type), type, ...known(link) });
  });
  return write(graph, { version: '1.3', formatNode: texts, formatEdge: texts });
}

/** Without what is not known: an attribute that is left out reads as empty. */
function known(values: Record<string, string | number | boolean | null>): Values {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
}

const DRAWN = ['x', 'y', 'color'];

function texts(_: string, { label, weight, ...values }: Values) {
  const safe = Object.entries(values).map(([name, value]): [string, Values[string]] => [
    name,
    typeof value === 'string' ? xmlText(value) : value,
  ]);
  return {
    label: xmlText(String(label)),
    ...(weight === undefined ? {} : { weight: Number(weight) }),
    attributes: Object.fromEntries(safe.filter(([name]) => !DRAWN.includes(name))),
    viz: Object.fromEntries(safe.filter(([name]) => DRAWN.includes(name))),
  };
}
