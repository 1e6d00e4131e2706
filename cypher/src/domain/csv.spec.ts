import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('writeCsv', () => {
  it('quotes what needs quotes and leaves numbers alone', () => {
    const csv = writeCsv([
      ['a', 'b'],
      ['x, "y"', -3],
      [null, 'two\nlines'],
    ]);
    expect(csv).toBe('a,b\r\n"x, ""y""",-3\r\n,"two\nlines"\r\n');
  });

  it('makes text of cells that a spreadsheet would run', () => {
    for (const formula of ['=1+1', '+86138', '-cmd', '@SUM(A1)', '  =HYPERLINK("x")', '\t=1']) {
      const [, line] = writeCsv([['a'], [formula]]).split('\r\n');
      expect(line!.replace(/^"/, '')).toMatch(/^'/);
    }
  });

  it('leaves telephone numbers, or every cell, alone where it is told to', () => {
    const row = ['+86 138 0013 8000', '-3', '+cmd', '=1+1'];
    expect(writeCsv([row], { formulas: 'guard-except-telephones' })).toBe("+86 138 0013 8000,-3,'+cmd,'=1+1\r\n");
    expect(writeCsv([row], { formulas: 'keep', newline: '\n' })).toBe('+86 138 0013 8000,-3,+cmd,=1+1\n');
  });

  it('writes words for what is true or false, and commas between the parts of a list', () => {
    expect(writeCsv([[true, false, ['a', 'b'], undefined]])).toBe('true,false,"a,b",\r\n');
  });
});
