import { describe, expect, it } from 'vitest';
import { artifactOf, gdsNeeds } from './jars.mjs';

describe('artifactOf', () => {
  it.each([
    ['neo4j-values-5.26.30.jar', 'neo4j-values', '5.26.30'],
    ['javassist-3.30.2-GA.jar', 'javassist', '3.30.2-GA'],
    ['cypher-ast-factory-9.0-9.0.20210312.jar', 'cypher-ast-factory-9.0', '9.0.20210312'],
    [
      'netty-transport-native-epoll-4.1.1.Final-linux-x86_64.jar',
      'netty-transport-native-epoll',
      '4.1.1.Final-linux-x86_64',
    ],
    ['unversioned.jar', 'unversioned.jar', ''],
  ])('%s', (jar, name, version) => expect(artifactOf(jar)).toEqual({ name, version }));
});

describe('gdsNeeds', () => {
  const needs = gdsNeeds([
    'annotations-5.26.30.jar',
    'cypher-ast-factory-5.26.30.jar',
    'jackson-core-2.22.1.jar',
    'neo4j-values-5.26.30.jar',
  ]);

  it('leaves out what the server has in a version of its own', () =>
    expect(needs('jackson-core-2.18.6.jar')).toBe(false));

  it("keeps GDS's own jars, also those named like the server's", () => {
    expect(needs('annotations-2.13.9.jar')).toBe(true);
    expect(needs('neo4j-values-2.13.9.jar')).toBe(true);
    expect(needs('pregel-2.13.9.jar')).toBe(true);
  });

  it('keeps what the server lacks, also where the name begins alike', () => {
    expect(needs('agrona-1.23.0.jar')).toBe(true);
    expect(needs('cypher-ast-factory-9.0-9.0.20210312.jar')).toBe(true);
  });
});
