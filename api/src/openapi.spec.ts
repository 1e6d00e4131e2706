import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApplication } from './application.ts';
import { readConfig } from './config.ts';
import { describeApi } from './openapi.ts';

let app: NestExpressApplication;

beforeAll(async () => {
  app = await createApplication({ ...readConfig({}), logLevel: 'silent' });
  await app.init();
});

afterAll(() => app?.close());

describe('openapi.json', () => {
  it('is what the routes are; rebuild it with `npm run openapi` when this fails', () => {
    const committed: unknown = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
    expect(JSON.parse(JSON.stringify(describeApi(app)))).toEqual(committed);
  });

  it('tells a text that may be null from a list of texts', () => {
    const page = describeApi(app).components?.schemas?.['RacketPageDto_Output'] as {
      properties: Record<string, unknown>;
    };
    expect(JSON.stringify(page.properties.next)).toMatch(/"null"/);
    expect(JSON.stringify(page.properties.next)).not.toMatch(/"array"/);
  });

  it('describes every answer and every problem of every route', () => {
    for (const [path, item] of Object.entries(describeApi(app).paths)) {
      for (const operation of [item.get, item.post, item.delete].filter((one) => one !== undefined)) {
        expect(Object.keys(operation.responses), path).toEqual(
          expect.arrayContaining([path.endsWith('/sign-in') ? '302' : '200', '400', '401', '429', '503']),
        );
        expect(operation.summary, path).toBeTruthy();
      }
    }
  });
});
