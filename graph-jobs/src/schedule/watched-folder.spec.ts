import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findArrived, FolderLooks } from './watched-folder.ts';

let watched: string;
beforeEach(() => void (watched = mkdtempSync(join(tmpdir(), 'ringbreaker-watched-'))));
afterEach(() => rmSync(watched, { recursive: true, force: true }));

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(watched, path)), { recursive: true });
  writeFileSync(join(watched, path), text);
}

describe('a watched folder', () => {
  it('shows a delivery when its marker is there, and not before', () => {
    put('2025-03-01/sellers.csv', 'seller_id\n1\n');
    expect(findArrived(watched).arrived).toEqual([]);
    put('2025-03-01/_SUCCESS');
    expect(findArrived(watched).arrived).toEqual([{ id: expect.any(String), folder: '2025-03-01' }]);
  });

  it('reads who delivers from the folder above, or from the manifest', () => {
    put('acme/2025-03-01/_SUCCESS');
    put('brand/2025-03-02/delivery.json', '{"contributor": "brand", "asOf": "2025-03-02"}');
    put('later/delivery.json', '{"contributor": "other"}');
    const { arrived, refused } = findArrived(watched);
    expect(arrived).toMatchObject([
      { folder: join('acme', '2025-03-01'), contributor: 'acme' },
      { folder: join('brand', '2025-03-02'), contributor: 'brand', asOf: '2025-03-02' },
      { folder: 'later', contributor: 'other' },
    ]);
    expect(refused).toEqual([]);
  });

  // Before, the manifest's contributor was taken, whatever folder it lay in.
  it('refuses a delivery that names another contributor than the folder it lies in', () => {
    put('brand/2025-03-02/delivery.json', '{"contributor": "other"}');
    const { arrived, refused } = findArrived(watched);
    expect(arrived).toEqual([]);
    expect(refused).toEqual([
      { folder: join('brand', '2025-03-02'), why: expect.stringMatching(/names the contributor other, .* of brand/) },
    ]);
  });

  // Before, it was passed over without a word.
  it('does not follow a folder that is a link, and says so', () => {
    put('a/_SUCCESS');
    symlinkSync(join(watched, 'a'), join(watched, 'b'));
    put('acme/good/_SUCCESS');
    symlinkSync(join(watched, 'a'), join(watched, 'acme/linked'));
    symlinkSync(join(watched, 'nowhere'), join(watched, 'lost'));
    put('readme.txt');
    symlinkSync(join(watched, 'readme.txt'), join(watched, 'read-me-too.txt'));
    const { arrived, refused } = findArrived(watched);
    expect(arrived.map(({ folder }) => folder)).toEqual(['a', join('acme', 'good')]);
    expect(refused.map(({ folder }) => folder)).toEqual(['b', 'lost', join('acme', 'linked')]);
    for (const { why } of refused) expect(why).toMatch(/is a link, and links are not followed/);
  });

  // Seen red: what another contributor delivered was loaded as one's own.
  it('does not follow a link inside a delivery', () => {
    put('rival/day/sellers.csv', 'seller_id\n1\n');
    put('spy/day/_SUCCESS');
    symlinkSync(join(watched, 'rival/day/sellers.csv'), join(watched, 'spy/day/sellers.csv'));
    const { arrived, refused } = findArrived(watched);
    expect(arrived).toEqual([]);
    expect(refused).toEqual([{ folder: join('spy', 'day'), why: expect.stringMatching(/sellers.csv is a link/) }]);
  });

  it('says where a delivery lies that is marked in the watched folder itself', () => {
    put('_SUCCESS');
    expect(findArrived(watched).refused).toEqual([{ folder: '.', why: expect.stringMatching(/a folder of its own/) }]);
  });

  // Before, it was passed over without a word.
  it('says where a delivery lies that is one folder too deep', () => {
    put('acme/2025/march/_SUCCESS');
    put('acme/good/_SUCCESS');
    const { arrived, refused } = findArrived(watched);
    expect(arrived.map(({ folder }) => folder)).toEqual([join('acme', 'good')]);
    expect(refused).toEqual([{ folder: join('acme', '2025', 'march'), why: expect.stringMatching(/lies too deep/) }]);
  });

  it('reads a manifest that an editor began with a byte order mark', () => {
    put('a/delivery.json', '\uFEFF{"contributor": "acme"}');
    expect(findArrived(watched).arrived).toMatchObject([{ folder: 'a', contributor: 'acme' }]);
  });

  it.each(['screening', 'a,b'])('takes nothing of a contributor called %s', (name) => {
    put(`${name}/day/_SUCCESS`);
    const { arrived, refused } = findArrived(watched);
    expect(arrived).toEqual([]);
    expect(refused.map(({ why }) => why)).toEqual([expect.stringMatching(/Name it otherwise/)]);
  });

  it('waits for each file that the manifest names, in its size', () => {
    put('a/delivery.json', '{"files": [{"name": "sellers.csv", "bytes": 12}]}');
    expect(findArrived(watched).arrived).toEqual([]);
    expect(findArrived(watched).waiting).toEqual([
      { folder: 'a', waitsFor: 'sellers.csv with 12 bytes, which its delivery.json names' },
    ]);
    put('a/sellers.csv', 'seller_id\n');
    expect(findArrived(watched).arrived).toEqual([]);
    put('a/sellers.csv', 'seller_id\n1\n');
    expect(findArrived(watched).arrived).toHaveLength(1);
  });

  it('takes a folder in which something changed for another delivery', () => {
    put('a/_SUCCESS');
    const [first] = findArrived(watched).arrived;
    expect(findArrived(watched).arrived[0]?.id).toBe(first?.id);
    put('a/sellers.csv', 'seller_id\n1\n');
    expect(findArrived(watched).arrived[0]?.id).not.toBe(first?.id);
  });

  // Seen red: a link that leads nowhere stopped every delivery, and was told as a database that is away.
  it('loads what lies beside a delivery that can not be taken, and says which', () => {
    put('a/_SUCCESS');
    symlinkSync(join(watched, 'nowhere'), join(watched, 'a/sellers.csv'));
    put('acme/bad/_SUCCESS');
    symlinkSync(join(watched, 'nowhere'), join(watched, 'acme/bad/sellers.csv'));
    put('acme/good/_SUCCESS');
    put('b/_SUCCESS');
    const { arrived, refused } = findArrived(watched);
    expect(arrived.map(({ folder }) => folder)).toEqual([join('acme', 'good'), 'b']);
    expect(refused.map(({ folder }) => folder)).toEqual(['a', join('acme', 'bad')]);
    expect(refused[0]?.why).toMatch(/^a\/sellers.csv is a link/);
  });

  it('refuses a manifest that it can not read, and says where', () => {
    put('a/delivery.json', '{"asOf": "yesterday"}');
    const { arrived, refused } = findArrived(watched);
    expect(arrived).toEqual([]);
    expect(refused).toEqual([{ folder: 'a', why: expect.stringContaining('asOf') as string }]);
  });

  // Seen red with every folder looked at each time: the look took as long as there had been deliveries in all months.
  it('is looked at for news; what was found before comes in turn, and what changed there is found', () => {
    for (let day = 10; day < 40; day += 1) put(`${day % 2 === 0 ? 'acme/' : ''}day-${day}/_SUCCESS`);
    const looks = new FolderLooks(watched, 8);
    const look = () => looks.look().arrived.map(({ folder, id }) => `${folder} ${id}`);
    const first = look();
    expect(first).toHaveLength(30);
    const next = [look(), look(), look(), look()];
    expect(next.map((found) => found.length)).toEqual([8, 8, 8, 8]);
    expect(new Set(next.flat())).toEqual(new Set(first));
    put('acme/day-40/_SUCCESS');
    expect(look()).toContainEqual(expect.stringMatching(/^acme.day-40 /));
    // One that failed is delivered again as it lies, with more in it; another is gone.
    put('day-11/sellers.csv', 'seller_id\n1\n');
    rmSync(join(watched, 'day-13'), { recursive: true });
    const again = new Set([look(), look(), look(), look()].flat());
    const changed = [...again].filter((one) => !first.includes(one));
    expect(changed.filter((one) => one.startsWith('day-11 '))).toHaveLength(1);
    expect([...again].some((one) => one.startsWith('day-13 '))).toBe(false);
    expect(again.size).toBe(30);
  });
});
