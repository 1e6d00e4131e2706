import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseServer, configuredServer, findServer, ServerError } from './find-server.mjs';
import { javaMajor } from './java.mjs';
import { mavenRepository } from './maven.mjs';
import { instancePaths } from './paths.mjs';
import { memorySize, neo4jConf } from './settings.mjs';
import { asTable, statements } from './shell.mjs';

const found = (docker: boolean, java: boolean) => ({ docker: () => docker, java: () => java });

describe('chooseServer', () => {
  it('takes NEO4J_URI before all, then Docker, then Java', () => {
    expect(chooseServer({ NEO4J_URI: 'bolt://db:7687' }, found(true, true))).toBe('configured');
    expect(chooseServer({}, found(true, true))).toBe('docker');
    expect(chooseServer({}, found(false, true))).toBe('local');
  });

  it('says what to install when there is nothing', () => {
    expect(() => chooseServer({}, found(false, false))).toThrow(ServerError);
    expect(() => chooseServer({}, found(false, false))).toThrow(/install Java 17.*Docker.*NEO4J_URI/);
  });
});

describe('a configured server', () => {
  it('takes its password from the variable, or from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-password-'));
    writeFileSync(join(folder, 'password'), 'from a file\n');
    const byFile = { NEO4J_URI: 'bolt://db:1', NEO4J_PASSWORD_FILE: join(folder, 'password') };
    expect(await findServer({ ...byFile })).toMatchObject({
      kind: 'configured',
      user: 'neo4j',
      password: 'from a file',
    });
    expect(configuredServer({ ...byFile, NEO4J_PASSWORD: 'p', NEO4J_USER: 'u' })).toEqual({
      uri: 'bolt://db:1',
      user: 'u',
      password: 'p',
    });
    rmSync(folder, { recursive: true });
  });

  it('is refused without a password, or with a file that cannot be read', () => {
    expect(() => configuredServer({ NEO4J_URI: 'bolt://db:1' })).toThrow(/NEO4J_PASSWORD/);
    expect(() => configuredServer({ NEO4J_URI: 'bolt://db:1', NEO4J_PASSWORD_FILE: '/none' })).toThrow(/\/none/);
  });
});

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['nothing of the kind', null],
])('reads the major version of %j', (text, major) => expect(javaMajor(text)).toBe(major));

describe('mavenRepository', () => {
  const settings = `<settings>
    <!-- <mirror><url>http://commented.example/out</url></mirror> -->
    <mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url> https://mirror.example/maven/ </url></mirror></mirrors>
  </settings>`;

  it('takes the variable before the settings', () =>
    expect(mavenRepository({ MAVEN_REPO_URL: 'https://named.example/' }, settings)).toBe('https://named.example'));

  it('takes the mirror that the settings name, not one commented out', () =>
    expect(mavenRepository({}, settings)).toBe('https://mirror.example/maven'));

  it('knows none of its own', () => expect(mavenRepository({}, '')).toBeNull());
});

it('refuses an instance name that could leave its folder', () => {
  for (const name of ['', '..', 'a/b', 'Dev', '-x']) expect(() => instancePaths({}, name)).toThrow(/no instance name/);
});

it('refuses a memory size that Java would not read', () => {
  const heap = { variable: 'HEAP', value: '1g' };
  expect(memorySize({}, heap)).toBe('1g');
  expect(memorySize({ HEAP: '512M' }, heap)).toBe('512m');
  expect(() => memorySize({ HEAP: 'lots' }, heap)).toThrow(/HEAP/);
});

it('writes settings that listen on the loopback address alone and want a password', () => {
  const lines = neo4jConf({ port: 7_001, pageCache: '64m', plugins: null }).split('\n');
  const addresses = lines.filter((line) => /address=/.test(line)).map((line) => line.split('=')[1]);
  expect(addresses).toEqual(['127.0.0.1', '127.0.0.1:7001', '127.0.0.1:7001']);
  expect(lines).toContain('dbms.security.auth_enabled=true');
  expect(lines).toContain('dbms.usage_report.enabled=false');
});

describe('the shell', () => {
  it('ends a statement where a line ends with a semicolon', async () => {
    const lines = (async function* () {
      yield* ['RETURN 1', '  AS x;', "RETURN 'a;b' AS y;", '', 'RETURN 3'];
    })();
    const all: string[] = [];
    for await (const statement of statements(lines)) all.push(statement);
    expect(all).toEqual(['RETURN 1\n  AS x', "RETURN 'a;b' AS y", 'RETURN 3']);
  });

  it('aligns rows under their names', () => {
    expect(asTable([])).toBe('(no rows)');
    expect(
      asTable([
        { id: 1, name: 'x' },
        { id: 20, name: null },
      ]),
    ).toBe('id | name\n---+-----\n1  | x\n20 | null');
  });
});
