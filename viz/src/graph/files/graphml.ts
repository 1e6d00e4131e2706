import type { CanvasFile, CanvasFileLink, CanvasFileThing } from '@ringbreaker/cypher/domain';
import XmlWriter from 'xml-writer';
import { xmlText } from './xml-text.ts';

type Columns<T> = Partial<Record<keyof T & string, 'string' | 'int' | 'double' | 'boolean'>>;

const FILE: Columns<CanvasFile> = { caption: 'string', savedOn: 'string', racket: 'string', redacted: 'boolean' };
const THING: Columns<CanvasFileThing> = {
  name: 'string',
  kind: 'string',
  degree: 'int',
  status: 'string',
  racket: 'string',
  operator: 'string',
  begins: 'string',
  ends: 'string',
  x: 'double',
  y: 'double',
  pinned: 'boolean',
};
const LINK: Columns<CanvasFileLink> = { type: 'string', firstSeen: 'string', lastSeen: 'string', weight: 'double' };

/** A canvas as GraphML for NetworkX, yEd and Gephi: a directed graph that may have several links between two things. */
export function graphmlOf(file: CanvasFile): string {
  const xml = new XmlWriter('  ');
  xml.startDocument('1.0', 'UTF-8');
  xml.startElement('graphml').writeAttribute('xmlns', 'http://graphml.graphdrawing.org/xmlns');
  declare(xml, 'graph', FILE);
  declare(xml, 'node', THING);
  declare(xml, 'edge', LINK);
  xml.startElement('graph').writeAttribute('id', 'canvas').writeAttribute('edgedefault', 'directed');
  writeData(xml, 'graph', FILE, file);
  for (const thing of file.things) {
    xml.startElement('node').writeAttribute('id', xmlText(thing.key));
    writeData(xml, 'node', THING, thing);
    xml.endElement();
  }
  file.links.forEach((link, place) => {
    xml.startElement('edge').writeAttribute('id', `l${place}`);
    xml.writeAttribute('source', xmlText(link.from)).writeAttribute('target', xmlText(link.to));
    writeData(xml, 'edge', LINK, link);
    xml.endElement();
  });
  xml.endDocument();
  return xml.toString();
}

type Owner = 'graph' | 'node' | 'edge';

function declare(xml: XmlWriter, owner: Owner, columns: object): void {
  for (const [name, type] of Object.entries(columns)) {
    xml.startElement('key').writeAttribute('id', `${owner}-${name}`).writeAttribute('for', owner);
    xml.writeAttribute('attr.name', name).writeAttribute('attr.type', String(type));
    xml.endElement();
  }
}

function writeData<T extends object>(xml: XmlWriter, owner: Owner, columns: Columns<T>, values: T): void {
  for (const name of Object.keys(columns)) {
    const value: unknown = values[name as keyof T];
    if (value === null || value === undefined) continue;
    xml.startElement('data').writeAttribute('key', `${owner}-${name}`);
    xml.text(xmlText(String(value)));
    xml.endElement();
  }
}
