#!/usr/bin/env -S node --max-semi-space-size=64
import { findMain } from './built.mjs';

const CONFIGURATION = 6;
const main = findMain();

if (main) {
  await import(main.href).catch((error) => {
    if (!isHalfBuilt(error)) throw error;
    console.error(
      'Ringbreaker is being built right now, or its last build was broken off: wait for the build to end and run this again, or run `npm run build`.',
    );
    process.exitCode = CONFIGURATION;
  });
} else {
  console.error('Ringbreaker is not built yet: run `npm run build` first (or `npm run demo`, which does everything).');
  process.exitCode = CONFIGURATION;
}

/** Whether a built file is missing, or was read while it was being written. */
function isHalfBuilt(error) {
  if (error instanceof SyntaxError) return true;
  return error?.code === 'ERR_MODULE_NOT_FOUND' && /Cannot find module .*[/\\]dist[/\\]/.test(error.message);
}
