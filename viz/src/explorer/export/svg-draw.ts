import XmlWriter from 'xml-writer';
import { xmlText } from '../../graph/files/xml-text.ts';

/** What an element says of itself. */
export type Attributes = Record<string, string | number>;
/** Writes an element; what it holds is a text, or is written by a function. */
export type Draw = (name: string, attributes: Attributes, inside?: string | (() => void)) => void;

/** A length as it is written. */
export const px = (value: number) => Math.round(value * 100) / 100;

/** What draws into a text. */
export function drawerOf(xml: XmlWriter): Draw {
  return (name, attributes, inside) => {
    xml.startElement(name);
    for (const [key, value] of Object.entries(attributes)) xml.writeAttribute(key, value);
    if (typeof inside === 'string') xml.text(xmlText(inside));
    else inside?.();
    xml.endElement();
  };
}

/** A shape on its 24 × 24 grid, moved so that its middle stands at a place. */
export const around = (x: number, y: number, scale: number) =>
  `translate(${px(x)} ${px(y)}) scale(${Math.round(scale * 1e4) / 1e4}) translate(-12 -12)`;

/** Lengths as they are written. */
export const rounded = (values: Record<string, number>): Attributes =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, px(value)]));
