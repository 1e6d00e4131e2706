import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApplication } from './application.ts';
import { readConfig } from './config.ts';
import { describeApi } from './openapi.ts';

interface OperationObject {
  readonly responses: object;
  readonly summary?: string;
}

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
      for (const [method, { responses, summary }] of Object.entries(item) as [string, OperationObject][]) {
        const statuses = Object.keys(responses);
        expect(statuses, `${method} ${path}`).toEqual(expect.arrayContaining(['400', '401', '403', '429', '503']));
        expect(
          statuses.filter((status) => Number(status) < 400),
          `${method} ${path}`,
        ).toHaveLength(1);
        expect(summary, `${method} ${path}`).toBeTruthy();
      }
    }
  });
});
