import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyDossier } from '../../bin/verify-dossier.mjs';
import type { Dossier } from '../analysis/dossier/dossier.ts';
import { doubts, summary } from '../analysis/dossier/print/summary.ts';
import { Typesetter } from '../analysis/dossier/print/typesetter.ts';
import { readFonts } from './dossier-files.ts';
import { readZip } from './read-archived.ts';
import { CANARIES, make, materialOf, signerOf } from './test-dossier.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const ALL = [
  'README.txt', 'dossier.pdf', 'evidence.csv', 'graph.json', 'manifest.json', 'manifest.sig', 'members.csv',
  'public-key.pem', 'said.csv', 'verify.mjs',
]; // oxfmt-ignore

let made: Dossier;
let entries: Map<string, Uint8Array>;
beforeAll(async () => {
  made = await make(materialOf(12));
  entries = readZip(made.zip);
});

describe('a dossier', () => {
  it('is one ZIP of these files, called by racket, run and day', () => {
    expect(made.name).toBe('racket-rk-1_run-1_2026-02-01.zip');
    expect([...entries.keys()]).toEqual(ALL);
    expect(text(entries.get('dossier.pdf')?.slice(0, 5))).toBe('%PDF-');
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const again = await make(materialOf(12));
    expect(createHash('sha256').update(again.zip).digest('hex')).toBe(
      createHash('sha256').update(made.zip).digest('hex'),
    );
  });

  it('differs for another recipient in what names them alone', async () => {
    const other = readZip(
      (await make(materialOf(12), { recipient: 'The prosecutor', madeAt: '2026-02-02T00:00:00Z' })).zip,
    );
    const same = ALL.filter((name) => Buffer.compare(other.get(name)!, entries.get(name)!) === 0);
    expect(same).toEqual([
      'README.txt',
      'evidence.csv',
      'graph.json',
      'members.csv',
      'public-key.pem',
      'said.csv',
      'verify.mjs',
    ]);
  });

  it('tells each row with its file, its line and a hash that the row’s own cell has', () => {
    const [first = ''] = text(entries.get('evidence.csv')).split('\r\n').slice(1);
    const raw = /"(\{.*\})"$/.exec(first)?.[1]?.replaceAll('""', '"') ?? '';
    expect(first).toContain('contacts.csv,2,');
    expect(first).toContain(createHash('sha256').update(raw).digest('hex'));
  });

  it('has no cell that a spreadsheet would run', () => {
    expect(text(entries.get('members.csv'))).toContain(`"'=HYPERLINK(""http://evil"")"`);
  });

  it('names each file with its size and hash, and who made it for whom', () => {
    const manifest = JSON.parse(text(entries.get('manifest.json'))) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      racket: { id: 'rk-1' },
      run: { seq: 1, seed: 1, codeVersion: '0.1.0' },
      made: { by: 'Ann', for: 'Customs of Hamburg', at: '2026-02-01T08:30:00.000Z', sees: 'everything' },
      profile: 'full',
    });
    expect(manifest.files).toHaveLength(ALL.length - 2);
  });
});

// Seen red: a reason told that five sellers are paid into one account, and not into which.
describe('the summary of a dossier', () => {
  const typesetter = new Typesetter(readFonts());
  const textsOf = (part: unknown): string[] =>
    typeof part === 'string' ? [part] : part instanceof Object ? Object.values(part).flatMap(textsOf) : [];

  it('names what each reason is about, for and against', () => {
    const material = materialOf(12);
    const [phone = ''] = material.links.map(({ to }) => to);
    const { assessment } = material.racket;
    const [part] = assessment.parts;
    const reason = { ...part!.best, sellers: [], evidence: [{ from: 'seller:1', type: 'USES', to: phone }] };
    part!.hits = [reason];
    assessment.counterEvidence[0]!.evidence = reason.evidence;
    const name = `Phone ${phone.slice('tel:'.length)}`;
    expect(textsOf(summary(material, typesetter))).toContain(name);
    expect(textsOf(doubts(material, typesetter)).join('\n')).toContain(`(${name}; 1 seller, 1 link)`);
    expect(textsOf(summary(material, typesetter))).toContain('China, Hong Kong SAR China');
  });
});

describe('a dossier with persons masked', () => {
  it('has no name, value, row, hash of a row or text of a person in any of its files', async () => {
    const masked = readZip((await make(materialOf(12), { profile: 'masked' })).zip);
    const all = ALL.filter((name) => name !== 'dossier.pdf')
      .map((name) => text(masked.get(name)))
      .join('\n');
    for (const canary of Object.values(CANARIES)) expect(all).not.toContain(canary);
    expect(text(entries.get('members.csv'))).toContain(CANARIES.seller);
    const rowHash = text(entries.get('evidence.csv')).match(/[0-9a-f]{64}/)?.[0] ?? '-';
    expect(all).not.toContain(rowHash);
    expect(verifyDossier(masked).bad).toEqual([]);
  });

  it('has other pseudonyms each time', async () => {
    const [one, other] = await Promise.all(
      ['ab', 'cd'].map(async (salt) =>
        readZip((await make(materialOf(3), { profile: 'masked', salt: salt.repeat(32) })).zip),
      ),
    );
    expect(text(one?.get('members.csv'))).not.toBe(text(other?.get('members.csv')));
  });
});

// Without the comparison of hashes the verifier missed 794 of 1,000 changed bytes, without that of signatures 35.
describe('verifying a dossier', () => {
  it('finds nothing wrong with what was signed, also with the key that is trusted', () => {
    expect(verifyDossier(entries)).toMatchObject({ bad: [], fingerprint: signerOf(1).fingerprint });
    expect(verifyDossier(entries, signerOf(1).fingerprint).bad).toEqual([]);
  });

  it('finds one that somebody else signed', async () => {
    const forged = readZip((await make(materialOf(3), {}, signerOf(2))).zip);
    expect(verifyDossier(forged).bad).toEqual([]);
    expect(verifyDossier(forged, signerOf(1).fingerprint).bad[0]?.name).toBe('manifest.json');
  });

  it('finds each of a thousand changes, and names the first bad entry', () => {
    const name = fc.constantFrom(...ALL);
    const edit = fc.tuple(fc.constant('edit' as const), name, fc.nat(), fc.integer({ min: 1, max: 255 }));
    const drop = fc.tuple(fc.constant('drop' as const), name, fc.nat(), fc.nat());
    const cut = fc.tuple(fc.constant('cut' as const), name, fc.nat(), fc.integer({ min: 1, max: 80 }));
    const swap = fc.tuple(
      fc.constant('swap' as const),
      fc.constantFrom('members.csv', 'evidence.csv'),
      fc.nat(),
      fc.nat(),
    );
    fc.assert(
      fc.property(fc.oneof({ weight: 6, arbitrary: edit }, drop, cut, swap), (change) => {
        const { changed, names } = tamper(entries, change);
        const first = verifyDossier(changed).bad[0]?.name;
        expect(names).toContain(first);
      }),
      { numRuns: 1_000, seed: 20_261_127 },
    );
  }, 120_000);

  it('finds what was added, two files that changed places, and a manifest that was made anew without the key', () => {
    expect(verifyDossier(new Map([...entries, ['more.pdf', new Uint8Array(3)]])).bad[0]?.name).toBe('more.pdf');
    const places = new Map(entries);
    places.set('members.csv', entries.get('evidence.csv')!).set('evidence.csv', entries.get('members.csv')!);
    expect(verifyDossier(places).bad.map((one) => one.name)).toEqual(['evidence.csv', 'members.csv']);
    const [bytes] = [Buffer.from('changed')];
    const hash = createHash('sha256').update(entries.get('members.csv')!).digest('hex');
    const manifest = text(entries.get('manifest.json')).replace(hash, createHash('sha256').update(bytes).digest('hex'));
    const anew = new Map(entries).set('members.csv', bytes).set('manifest.json', Buffer.from(manifest));
    expect(verifyDossier(anew).bad[0]?.name).toBe('manifest.json');
  });

  it('refuses a ZIP that names an entry twice, and one that was cut', () => {
    const twice = Buffer.from(zipSync({ 'a.txt': new Uint8Array(1), 'b.txt': new Uint8Array(1) }));
    const same = Buffer.from(twice.toString('latin1').replaceAll('b.txt', 'a.txt'), 'latin1');
    expect(() => readZip(same)).toThrow(/First bad entry: a\.txt/);
    expect(() => readZip(made.zip.slice(0, -40))).toThrow(/cut or changed/);
  });

  it('is done by the script that comes along, with plain Node and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-dossier-'));
    try {
      for (const [name, bytes] of entries) writeFileSync(join(folder, name), bytes);
      const run = (...args: string[]) =>
        execFileSync(process.execPath, [join(folder, 'verify.mjs'), ...args], { encoding: 'utf8', env: {} });
      expect(run('--key', signerOf(1).fingerprint)).toContain('by the key that you named');
      expect(run()).toMatch(/^As it was signed: 8 files on racket rk-1/);
      const ask = (...args: string[]) =>
        spawnSync(process.execPath, [join(folder, 'verify.mjs'), ...args], { encoding: 'utf8', env: {} });
      // A key is never passed by, however it is given.
      const [trusted, other] = [signerOf(1), signerOf(2)].map(({ fingerprint }) => fingerprint);
      const asked = [[`--key=${trusted}`], [`--key=${other}`], ['--key'], ['--key='], [`--Key=${trusted}`]];
      expect(asked.map((words) => ask(...words).status)).toEqual([0, 1, 2, 2, 2]);
      writeFileSync(join(folder, 'members.csv'), 'changed');
      const { status, stdout } = ask();
      expect([status, stdout]).toEqual([1, expect.stringMatching(/First bad entry: members\.csv/)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

type Change = readonly ['edit' | 'drop' | 'cut' | 'swap', string, number, number];

/** What somebody makes of a dossier, and which entries may be named for it. */
function tamper(all: ReadonlyMap<string, Uint8Array>, [what, name, at, by]: Change) {
  const changed = new Map(all);
  const bytes = Buffer.from(all.get(name)!);
  if (what === 'drop') changed.delete(name);
  if (what === 'edit') bytes.writeUInt8(bytes[at % bytes.length]! ^ by, at % bytes.length);
  if (what !== 'drop') changed.set(name, what === 'cut' ? bytes.subarray(0, Math.max(0, bytes.length - by)) : bytes);
  if (what === 'swap') {
    const lines = bytes.toString('utf8').split('\r\n');
    const [one, other] = [1 + (at % 11), 1 + (by % 11)];
    if (one === other) lines.splice(one, 1);
    else [lines[one], lines[other]] = [lines[other]!, lines[one]!];
    changed.set(name, Buffer.from(lines.join('\r\n')));
  }
  const isManifest = name.startsWith('manifest.');
  return { changed, names: isManifest ? ['manifest.json', 'manifest.sig'] : [name] };
}
