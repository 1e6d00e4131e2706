import { writeFileSync } from 'node:fs';
import { createApplication } from './application.ts';
import { readConfig } from './config.ts';
import { describeApi } from './openapi.ts';

// Rebuilds api/openapi.json, which is committed; a test holds it against the routes.
const app = await createApplication({ ...readConfig({}), logLevel: 'silent' });
await app.init();
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(describeApi(app), null, 2)}\n`);
await app.close();
