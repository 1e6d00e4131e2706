import { createInterface } from 'node:readline';
import { ServerError } from './server-error.mjs';

/** @typedef {{ uri: string, user: string, password: string }} Login */

/**
 * A small Cypher prompt: runs each statement of the input, which ends with `;` at the end of a line, and prints its rows.
 * @param {Login} login @param {{ json: boolean, input?: NodeJS.ReadStream, print?: (text: string) => void }} options
 * @returns {Promise<boolean>} whether every statement succeeded
 */
export async function runShell(login, { json, input = process.stdin, print = console.log }) {
  const driver = await openDriver(login);
  const session = driver.session();
  const reader = createInterface({ input, output: input.isTTY ? process.stdout : undefined, prompt: 'cypher> ' });
  let fine = true;
  try {
    if (input.isTTY) reader.prompt();
    for await (const statement of statements(reader)) {
      fine = (await runStatement(session, statement, (rows) => print(json ? asJson(rows) : asTable(rows)))) && fine;
      if (input.isTTY) reader.prompt();
    }
    return fine;
  } finally {
    await driver.close();
  }
}

/** @param {Login} login */
async function openDriver({ uri, user, password }) {
  const { default: neo4j } = await import('neo4j-driver').catch(() => {
    throw new ServerError('The shell needs the packages: run npm ci first.');
  });
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  await driver.verifyConnectivity().catch(async (/** @type {Error} */ error) => {
    await driver.close();
    throw new ServerError(`Neo4j at ${uri} refused: ${error.message}`);
  });
  return driver;
}

/**
 * Joins lines into statements, each ended by `;` at the end of a line or by the end of the input.
 * @param {AsyncIterable<string>} lines @returns {AsyncGenerator<string>}
 */
export async function* statements(lines) {
  let text = '';
  for await (const line of lines) {
    text += `${line}\n`;
    if (!line.trimEnd().endsWith(';')) continue;
    yield text.trim().replace(/;+$/, '');
    text = '';
  }
  if (text.trim() !== '') yield text.trim();
}

/** @param {import('neo4j-driver').Session} session @param {string} statement @param {(rows: Record<string, unknown>[]) => void} show */
async function runStatement(session, statement, show) {
  if (statement === '') return true;
  try {
    const { records } = await session.run(statement);
    show(records.map((record) => record.toObject()));
    return true;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    return false;
  }
}

/** @param {Record<string, unknown>[]} rows */
const asJson = (rows) => rows.map((row) => JSON.stringify(row)).join('\n');

/** Rows as a table of aligned columns. @param {Record<string, unknown>[]} rows */
export function asTable(rows) {
  if (rows.length === 0) return '(no rows)';
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => cellText(row[name])))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd();
  return [line(names), widths.map((width) => '-'.repeat(width)).join('-+-'), ...cells.slice(1).map(line)].join('\n');
}

/** @param {unknown} value */
function cellText(value) {
  if (value === null || value === undefined) return 'null';
  if (
    typeof value !== 'object' ||
    /^(DateTime|Date|LocalDateTime|Time|LocalTime|Duration)$/.test(value.constructor.name)
  )
    return String(value);
  const { labels, type, properties } = /** @type {{ labels?: string[], type?: string, properties?: object }} */ (value);
  if (labels) return `(:${labels.join(':')} ${JSON.stringify(properties)})`;
  return type ? `[:${type} ${JSON.stringify(properties)}]` : JSON.stringify(value);
}
