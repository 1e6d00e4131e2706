import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../application.ts';
import { readConfig } from '../config.ts';
import { describeApi } from '../openapi.ts';
import { mayUse, operationsOf, POLICY, ruleOf } from './policy.ts';

let app: NestExpressApplication;

beforeAll(async () => {
  app = await createApplication({ ...readConfig({}), logLevel: 'silent' });
  await app.init();
});

afterAll(() => app?.close());

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
}

/** What stands before every route: it answers nothing by itself. */
const BEFORE_ALL = /(^|\/)\{\*all\}$|^\/api\/v1$/;

/** Every operation that the server answers, as Express has it. */
function served(): string[] {
  const { stack } = (app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
  return stack.flatMap(({ route }) =>
    route && !BEFORE_ALL.test(route.path)
      ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
      : [],
  );
}

const isApi = (operation: string) => operation.includes(' /api/v1/');

describe('the policy table', () => {
  it('names every operation that is served, and no other', () => {
    const operations = served()
      .filter(isApi)
      .map((operation) => operation.replace('/api/v1', ''));
    expect(operations.sort()).toEqual(Object.keys(POLICY).sort());
  });

  it('names every operation of the OpenAPI document', () => {
    const described = Object.entries(describeApi(app).paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.map((operation) => operation.replace('/api/v1', '')).sort()).toEqual(Object.keys(POLICY).sort());
  });

  it('is passed by nothing but the description of the API', () => {
    const others = served().filter((operation) => !isApi(operation));
    for (const operation of others) expect(operation).toMatch(/^GET \/api\/(docs|openapi)/);
  });

  it('lets nobody in without a session but to sign in, and to see whether the server is well', () => {
    const open = Object.keys(POLICY).filter((operation) => POLICY[operation]?.people === 'anybody');
    expect(open).toEqual([
      'GET /sign-in',
      'POST /sign-in',
      'GET /sign-in/ways',
      'GET /sign-in/provider',
      'GET /sign-in/provider/callback',
      'GET /health/live',
      'GET /health/ready',
    ]);
  });

  it('lets a viewer read, note what they have read and keep views, and no one change anything whose browser does not prove that it asks itself', () => {
    const harmless = [
      'POST /alerts/rules/preview',
      'POST /links',
      'POST /places',
      'POST /screenings',
      'POST /rackets/:id/what-if',
      'POST /sign-in',
    ];
    const changes = Object.keys(POLICY).filter((one) => !one.startsWith('GET ') && !harmless.includes(one));
    expect(changes.filter((operation) => !POLICY[operation]?.csrf)).toEqual([]);
    expect(operationsOf('viewer').filter((operation) => changes.includes(operation))).toEqual([
      'POST /sign-out',
      'POST /me/visit',
      'POST /alerts/seen',
      'POST /alerts/rules',
      'POST /alerts/rules/watched',
      'POST /views',
      'POST /views/:id',
      'POST /audit',
    ]);
  });

  it('gives each role what the one before it has', () => {
    for (const [less, more] of [
      ['viewer', 'analyst'],
      ['analyst', 'lead'],
      ['lead', 'admin'],
    ] as const) {
      expect(operationsOf(more)).toEqual(expect.arrayContaining(operationsOf(less)));
    }
  });
});

describe('ruleOf', () => {
  it('answers nothing for what is not in the table, whatever its name', () => {
    expect(ruleOf('GET', '/api/v1/nothing')).toBeUndefined();
    expect(ruleOf('GET', 'unmatched')).toBeUndefined();
    expect(ruleOf('DELETE', '/api/v1/rackets')).toBeUndefined();
    expect(ruleOf('HEAD', '/api/v1/rackets')).toBe(POLICY['GET /rackets']);
  });
});

describe('mayUse', () => {
  it('asks a machine for the scope, and a person for the role', () => {
    const review = { people: ['analyst'], token: 'review:write', csrf: true } as const;
    expect([mayUse(review, 'analyst'), mayUse(review, 'admin')]).toEqual([true, false]);
    expect([mayUse(review, ['review:write']), mayUse(review, ['graph:read']), mayUse(review, [])]).toEqual([
      true,
      false,
      false,
    ]);
    expect([mayUse({ ...review, token: 'any' }, []), mayUse({ ...review, token: null }, ['review:write'])]).toEqual([
      true,
      false,
    ]);
  });
});
