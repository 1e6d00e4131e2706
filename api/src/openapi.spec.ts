import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApplication } from './application.ts';
import { readConfig } from './config.ts';
import { describeApi } from './openapi.ts';

describe('openapi.json', () => {
  it('is what the routes are; rebuild it with `npm run openapi` when this fails', async () => {
    const app = await createApplication({ ...readConfig({}), logLevel: 'silent' });
    await app.init();
    const committed: unknown = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
    expect(JSON.parse(JSON.stringify(describeApi(app)))).toEqual(committed);
    await app.close();
  });
});
