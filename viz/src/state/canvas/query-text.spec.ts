import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { curlOf, cypherOf } from './query-text.ts';

const told = (name: string, value: unknown) => ({ name, told: true, value, size: null });

describe('a query to be copied', () => {
  it('has its parameters as Cypher writes them, then its text', () => {
    const parameters = [told('limit', 5), told('text', 'a "b" \\ \''), told('caps', { Phone: 3, 'a-b`c': null })];
    expect(cypherOf({ name: 'explore/rackets', text: 'THE TEXT\nOF THE FILE\n', times: 1, parameters })).toBe(
      [
        '// explore/rackets.cypher',
        ':param {limit: 5, text: "a \\"b\\" \\\\ \'", caps: {Phone: 3, `a-b``c`: null}};',
        'THE TEXT\nOF THE FILE;',
      ].join('\n'),
    );
  });

  it('says what is not told, and how often it was run', () => {
    const keys = { name: 'keys', told: false, value: null, size: 214 };
    expect(cypherOf({ name: 'explore/frontier', text: 'THE TEXT;', times: 3, parameters: [keys] })).toBe(
      [
        '// explore/frontier.cypher, run 3 times; these are the parameters of the first',
        '// $keys: 214 values from the rows of a query before',
        ':param {keys: null};',
        'THE TEXT;',
      ].join('\n'),
    );
  });

  it('comes as a line of a shell that takes every text as it is', () => {
    const url = new URL("http://127.0.0.1/api/v1/search?q=O'Neil $(id)");
    const body = { keys: ["it's `id` $HOME"] };
    // What a shell makes of the line, printed in place of asked.
    const line = curlOf(url, body).replace(/^curl/, "printf '%s\\n'");
    const words = execFileSync('sh', ['-c', line], { env: { RINGBREAKER_TOKEN: 't' }, encoding: 'utf8' }).split('\n');
    expect(words).toContain(url.href);
    expect(words).toContain(JSON.stringify(body));
    expect(words).toContain('Authorization: Bearer t');
  });
});
