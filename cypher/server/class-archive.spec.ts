import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveOf, keepArchive, makeArchive, useArchive } from './class-archive.mjs';
import { instancePaths } from './paths.mjs';

let cache: string;
let lib: string;
let paths: ReturnType<typeof instancePaths>;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'ringbreaker-cache-'));
  lib = join(cache, 'lib');
  paths = instancePaths({ RINGBREAKER_HOME: join(cache, 'home') }, 'dev');
  mkdirSync(join(paths.home, 'run'), { recursive: true });
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** What a server does at its end with the flags that it got. */
function writeAsTold(content: string): void {
  const [, file = ''] = /^-XX:ArchiveClassesAtExit=(.+)$/.exec(makeArchive(paths)[0] ?? '') ?? [];
  writeFileSync(file, content);
}

describe('an archive of classes', () => {
  it('is used once a server has written it, by the same Java alone', () => {
    expect(useArchive(archiveOf(lib, 'Java 17.0.15', {}))).toEqual([]);
    writeAsTold('classes');
    const archive = archiveOf(lib, 'Java 17.0.15', {});
    keepArchive(paths, archive, true);
    expect(useArchive(archiveOf(lib, 'Java 17.0.15', {}))[0]).toBe(`-XX:SharedArchiveFile=${archive}`);
    expect(readFileSync(archive, 'utf8')).toBe('classes');
    expect(useArchive(archiveOf(lib, 'Java 17.0.16', {}))).toEqual([]);
    // One of tests has classes of jars that were taken for unsigned: no other server begins with them.
    expect(useArchive(archiveOf(lib, 'Java 17.0.15', { RINGBREAKER_NEO4J_BRIEF: '1' }))).toEqual([]);
    expect(readdirSync(join(paths.home, 'run'))).toEqual([]);
  });

  it('of a server that was killed is thrown away', () => {
    writeAsTold('cla');
    keepArchive(paths, archiveOf(lib, 'Java 17.0.15', {}), false);
    expect(useArchive(archiveOf(lib, 'Java 17.0.15', {}))).toEqual([]);
    expect(readdirSync(join(paths.home, 'run'))).toEqual([]);
  });

  it('that cannot be kept hinders nothing', () => {
    writeAsTold('classes');
    keepArchive(paths, join(cache, 'gone', 'lib.jsa'), true);
    expect(existsSync(join(cache, 'gone'))).toBe(false);
  });
});
