import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('writeCsv', () => {
  it('quotes what needs quotes and leaves numbers alone', () => {
    const csv = writeCsv(
      ['a', 'b'],
      [
        ['x, "y"', -3],
        [null, 'two\nlines'],
      ],
    );
    expect(csv).toBe('a,b\r\n"x, ""y""",-3\r\n,"two\nlines"\r\n');
  });

  it('makes text of cells that a spreadsheet would run', () => {
    for (const formula of ['=1+1', '+86138', '-cmd', '@SUM(A1)', '  =HYPERLINK("x")', '\t=1']) {
      const [, line] = writeCsv(['a'], [[formula]]).split('\r\n');
      expect(line!.replace(/^"/, '')).toMatch(/^'/);
    }
  });
});
