import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { contextMessage, countMessage } from './words.ts';

/** What a source says to its reader: the messages by their names in the catalogues, and texts that are none. */
export interface Scanned {
  messages: string[];
  bare: { line: number; text: string }[];
}

/** Attributes that a person reads or hears. */
const READ_ATTRIBUTES =
  /^(label|title|placeholder|description|says|of|named|noun|action|act|heading|what|alt|aria-label)$/;
/** What is typed or read as it stands, in every language. */
const AS_IT_STANDS = /^(code|Code|kbd|Kbd|pre)$/;
/** Two words in a row, as sentences have them and names of classes don't. */
const SENTENCE = /^[“(]?[A-Z][a-z’]+ [a-z’]{2,}|[a-z]{2,}[,.;:…]? [a-z]{2,} [a-z]+ [a-z]{2,}|^[A-Z][a-z]+: /;
const WORD = /\p{L}\p{Ll}/u;
/** Kept for everybody as it is, or typed into a terminal. */
const KEPT = /^Taken back\.$|^npm run |@example/;

/** Reads a source and tells what it says. */
export function scan(file: string): Scanned {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const scanned: Scanned = { messages: [], bare: [] };
  const visit = (node: ts.Node): void => {
    const message = messageOf(node);
    if (message !== null) scanned.messages.push(message);
    else if (isBare(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      scanned.bare.push({ line: line + 1, text: readOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return scanned;
}

const readOf = (node: ts.Node) =>
  ts.isTemplateLiteral(node) || ts.isStringLiteral(node) ? textOf(node) : node.getText().trim();

/** What a node asks the catalogue for; null: nothing. */
function messageOf(node: ts.Node): string | null {
  if (ts.isTaggedTemplateExpression(node)) {
    const { tag, template } = node;
    if (ts.isIdentifier(tag) && (tag.text === 't' || tag.text === 'tx')) return textOf(template);
    if (ts.isCallExpression(tag) && isNamed(tag.expression, 'inContext'))
      return contextMessage(textOf(template), literalOf(tag.arguments[0])!);
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'counted')) {
    const [noun, plural] = node.arguments.slice(1).map(literalOf);
    if (noun) return countMessage(noun, plural ?? `${noun}s`);
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'inWords')) {
    const [text, of] = node.arguments.map(literalOf);
    if (text) return of ? contextMessage(text, of) : text;
  }
  return null;
}

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

const literalOf = (node: ts.Node | undefined) => (node && ts.isStringLiteral(node) ? node.text : undefined);

function textOf(template: ts.TemplateLiteral | ts.StringLiteralLike): string {
  if (ts.isStringLiteralLike(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }, place) => `{${place}}${literal.text}`).join('');
}

/** Tells whether a node is a text for the reader that no catalogue knows. */
function isBare(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return WORD.test(node.text.replaceAll(/&\w+;/g, '')) && !standsAsItIs(node.parent);
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  if (isAskedFor(node) || isNoText(node) || KEPT.test(textOf(node))) return false;
  if (ts.isStringLiteral(node) && ts.isJsxAttribute(node.parent))
    return READ_ATTRIBUTES.test(node.parent.name.getText()) && WORD.test(node.text);
  return SENTENCE.test(textOf(node).replaceAll(/\{\d+\}/g, '0'));
}

const standsAsItIs = (parent: ts.Node) =>
  ts.isJsxElement(parent) &&
  (AS_IT_STANDS.test(parent.openingElement.tagName.getText()) ||
    /className="[^"]*(mono|wordmark)/.test(parent.openingElement.getText()));

/** Its tag or call asks the catalogue for it. */
function isAskedFor(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTaggedTemplateExpression(parent)) return true;
  return (
    ts.isCallExpression(parent) && ['counted', 'inWords', 'inContext'].some((name) => isNamed(parent.expression, name))
  );
}

/** An import, a type, a class or an error of our own: no reader meets it. */
function isNoText(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true;
  if (ts.isJsxAttribute(parent)) return !READ_ATTRIBUTES.test(parent.name.getText());
  if (ts.isNewExpression(parent)) return true;
  if (ts.isCallExpression(parent) && parent.expression.getText().endsWith('.describe')) return true;
  return ts.findAncestor(node, ts.isJsxAttribute)?.name.getText() === 'className';
}
