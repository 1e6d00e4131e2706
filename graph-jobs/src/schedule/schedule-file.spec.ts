import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSchedule } from './schedule-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-schedule-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string): string {
  const path = join(folder, 'schedule.yaml');
  writeFileSync(path, text);
  return path;
}

describe('a schedule file', () => {
  it('may be missing: then the usual lines hold, in the zone that is given', () => {
    const { lines, watch } = readSchedule(undefined, { zone: 'Asia/Shanghai' });
    expect(lines.map(({ name, job, zone }) => [name, job, zone])).toContainEqual([
      'nightly',
      'detect',
      'Asia/Shanghai',
    ]);
    expect(watch).toBeNull();
  });

  it('names lines, zones and the watched folder, from where the file lies', () => {
    const path = file(
      'zone: Europe/Zurich\nwatch: incoming\nlines:\n  - {name: noon, cron: "0 12 * * *", job: detect}\n',
    );
    expect(readSchedule(path)).toMatchObject({
      watch: join(folder, 'incoming'),
      lines: [{ name: 'noon', zone: 'Europe/Zurich', missed: 'once', onlyIfChanged: false, options: {} }],
    });
  });

  it.each([
    ['lines:\n  - {name: noon, cron: "0 25 * * *", job: detect}\n', /"noon" of the schedule: The line "0 25/],
    ['zone: Mars/Olympus\n', /Mars\/Olympus/],
    ['lines:\n  - {name: noon, cron: "0 12 * * *", job: dance}\n', /lines\.0\.job/],
    [
      'lines:\n  - {name: a, cron: "0 1 * * *", job: detect}\n  - {name: a, cron: "0 2 * * *", job: detect}\n',
      /called "a"/,
    ],
    ['watches: here\n', /watches/],
    // Seen red, each: it was read, and never ran or failed at each slot.
    ['lines:\n  - {name: a, cron: "0 0 31 2 *", job: detect}\n', /means no time that will come/],
    ['lines:\n  - {name: a, cron: "2020-01-01T00:00:00", job: detect}\n', /Five fields are wanted/],
    ['lines:\n  - {name: a, cron: "*/30 * * * * *", job: detect}\n', /Five fields are wanted/],
    ['lines:\n  - {name: a, cron: "0 1 * * *", job: detect, options: {sede: 4}}\n', /options of detect .*sede/],
    ['lines:\n  - {name: a, cron: "0 1 * * *", job: detect, options: {engine: magic}}\n', /engine: /],
    ['lines:\n  - {name: a, cron: "0 1 * * *", job: ingest}\n', /options of ingest .*folder/],
    ['keepDays: 90000000000\n', /keepDays/],
    ['lines: [\n', /can't be read/],
  ])('says what it can not use: %j', (text, message) => {
    expect(() => readSchedule(file(text))).toThrow(message);
  });

  it('says that it is not there', () => {
    expect(() => readSchedule(join(folder, 'none.yaml'))).toThrow(/is not there/);
  });
});
