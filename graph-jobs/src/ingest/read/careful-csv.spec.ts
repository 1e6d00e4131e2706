import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RECORD_LINES, readCarefully, type CarefulRow } from './careful-csv.ts';
import { splitRecord } from './csv-record.ts';

async function read(text: string, columns = 2, chunk = 7): Promise<CarefulRow[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const header = Array.from({ length: columns }, (_, at) => `c${at}`);
  const rows: CarefulRow[] = [];
  for await (const row of readCarefully(chunks(), header)) rows.push(row);
  return rows;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('splitRecord', () => {
  it('takes a cell of a million characters, quotes in it included', () => {
    const long = 'x""'.repeat(400_000);
    expect(splitRecord(`"${long}",b`)).toEqual({ cells: [long.replaceAll('""', '"'), 'b'] });
  });

  it('tells an open quote from text after a closed one', () => {
    expect(splitRecord('a,"b')).toEqual({ open: true, cell: 1 });
    expect(splitRecord('a,"b""')).toEqual({ open: true, cell: 1 });
    expect(splitRecord('a,"b"c')).toEqual({ fault: 'has text after the closing quote', cell: 1 });
    expect(splitRecord('a,b"c"')).toEqual({ cells: ['a', 'b"c"'] });
    expect(splitRecord('a, "b" c')).toEqual({ fault: 'has text after the closing quote', cell: 1 });
  });

  it('leaves out blanks around quotes, and no other blanks', () => {
    expect(splitRecord(' "a" , "b, c" ,  ,d " ')).toEqual({ cells: ['a', 'b, c', '  ', 'd " '] });
  });
});

describe('readCarefully', () => {
  it('reads back whatever was written, with the line on which each row begins, in chunks of any size', async () => {
    const cell = fc.stringMatching(/^[a,"\n\r é中]{0,6}$/);
    const property = fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      async (rows, end, chunk) => {
        const text = ['c0,c1', ...rows.map((row) => row.map(quoted).join(','))].join(end);
        let line = 2;
        const expected = rows.map((row) => {
          const at = line;
          line += 1 + (row.join(',').match(/\r\n|\n|\r/g)?.length ?? 0);
          return { line: at, cells: row.map((part) => (part === '' ? null : part)) };
        });
        expect(await read(text, 2, chunk)).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 1000 });
  });

  it('ends a part at a record where only a line far before its end has an open quote', async () => {
    async function* part() {
      yield Buffer.from(`1,"a\n${'2,b\n'.repeat(MAX_RECORD_LINES)}`);
    }
    const rows = readCarefully(part(), ['c0', 'c1'], { isFirst: false, isLast: false });
    let given = 0;
    for (let next = await rows.next(); ; next = await rows.next()) {
      if (next.done) {
        expect(next.value).toEqual({ lines: MAX_RECORD_LINES + 1, isOpen: false });
        break;
      }
      given += 1;
    }
    expect(given).toBe(MAX_RECORD_LINES + 1);
  });

  it('loses one line to an open quote, and none behind it', async () => {
    const rows = await read('c0,c1\n1,"a\n2,b\n\n3,"c"\n4,"d\n5,e');
    expect(rows.map((row) => ('reason' in row ? `${row.line} ${row.column} ${row.reason}` : row.line))).toEqual([
      '2 c1 has text after the closing quote',
      3,
      5,
      '6 c1 has a quote that is never closed',
      7,
    ]);
  });
});
