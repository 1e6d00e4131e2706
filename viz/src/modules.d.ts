declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step of ForceAtlas2 on matrices of 10 floats a node and 3 a link, changed in place. */
  export default function iterate(settings: object, nodes: Float32Array, links: Float32Array): object;
}

declare module 'graphology-gexf/common/writer.js' {
  // Without the parser, which the browser would carry for nothing.
  export { write as default } from 'graphology-gexf';
}

declare module 'xml-writer' {
  /** Writes XML from beginning to end; escapes what is written as text or as an attribute. */
  export default class XmlWriter {
    constructor(indent?: string);
    startDocument(version: string, encoding: string): this;
    endDocument(): this;
    startElement(name: string): this;
    endElement(): this;
    writeAttribute(name: string, value: string | number): this;
    text(content: string): this;
    toString(): string;
  }
}
