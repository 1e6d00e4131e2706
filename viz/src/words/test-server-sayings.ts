import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../../..');
const ROOMS = ['api/src', 'cypher/src', 'graph-jobs/src'];
/** Marks a value in a text until all of them have their numbers. */
const VALUE = '\u0000';

/** The sources of the server. */
export function serverSources(): { file: string; source: string }[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|(^|\/)test-/.test(file))
      .map((file) => ({ file: `${room}/${file}`, source: readFileSync(join(ROOT, room, file), 'utf8') })),
  );
}

/** The forms of all sentences that the server marks by saying`…`, with the room where each stands. */
export function serverSayings(): { form: string; room: string }[] {
  return serverSources().flatMap(({ file, source }) =>
    sayingsOf(source).map((form) => ({ form, room: `the server: ${file.split('/').slice(0, 2).join('/')}` })),
  );
}

/** The forms of the sentences in a source. A choice between fixed words makes two of one: each is a sentence of its own. */
export function sayingsOf(source: string): string[] {
  if (!source.includes('saying`')) return [];
  const forms: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isSaying(node)) forms.push(...textsOf(node.template).map(numbered));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return forms;
}

const isSaying = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'saying';

/** What an expression in a sentence may read as. */
function textsOf(node: ts.Expression | ts.TemplateLiteral): string[] {
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [`${VALUE}${markOf(node)}${VALUE}`];
  return node.templateSpans.reduce<string[]>(
    (begun, { expression, literal }) =>
      begun.flatMap((text) => textsOf(expression).map((value) => text + value + literal.text)),
    [node.head.text],
  );
}

/** `written`, `id`, or nothing: a figure, a fixed word or a sentence. */
function markOf(node: ts.Expression): string {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return '';
  if (node.expression.text === 'asId') return 'id';
  return node.expression.text === 'written' ? 'written' : '';
}

function numbered(text: string): string {
  return text
    .split(VALUE)
    .map((part, at) => (at % 2 === 0 ? part : `{${part}${(at - 1) / 2}}`))
    .join('');
}

/** What a person reads of an answer, and of what is thrown. */
const READ = new Set(['says', 'todo', 'topReason']);
const THROWN = new Set(['ProblemError', 'GraphError']);
/** What the API answers by “Something went wrong here”, or in an operator's words. */
const INTERNAL = new Set(["'query'", "'archive'", "'drift'"]);

/** Sentences that a source says to a reader and no catalogue can know, for no saying`…` marks them. */
export function bareSayingsOf(source: string): string[] {
  const bare: string[] = [];
  const note = (node: ts.Expression | undefined): void => {
    if (!node) return;
    if (ts.isConditionalExpression(node)) return void [node.whenTrue, node.whenFalse].forEach(note);
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isText && /[a-z] [a-z]/i.test(node.getText())) bare.push(node.getText());
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && READ.has(node.name.getText())) note(node.initializer);
    if (ts.isVariableDeclaration(node) && READ.has(node.name.getText())) note(node.initializer);
    if (ts.isNewExpression(node) && THROWN.has(node.expression.getText())) {
      const [code, says] = node.arguments ?? [];
      if (!code || !INTERNAL.has(code.getText())) note(says);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return bare;
}
