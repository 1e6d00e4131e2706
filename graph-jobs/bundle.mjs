import { rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { BUNDLE, digestBuild, STAMP } from './bin/built.mjs';

// Writes the built command, with the packages that it uses, into a few files: a command loads hundreds of small ones, and
// to find and read each took two thirds of the time of `ringbreaker status`.

/** A native library, and packages that read fonts which lie beside their code. */
const APART = [/^@duckdb\/node-bindings/, /^fontkit$/, /^pdfmake/];

const folder = fileURLToPath(BUNDLE);

/** Each module of ours finds its files from where it lay. @type {import('rolldown').Plugin} */
const staysWhereItLay = {
  name: 'stays-where-it-lay',
  transform: {
    filter: { id: { exclude: /node_modules|\0/ }, code: 'import.meta.url' },
    handler: (code, id) =>
      code.replaceAll('import.meta.url', `new URL(${JSON.stringify(relative(folder, id))}, import.meta.url).href`),
  },
};

rmSync(folder, { recursive: true, force: true });
const bundle = await rolldown({
  input: fileURLToPath(new URL('dist/main.js', import.meta.url)),
  platform: 'node',
  external: APART,
  plugins: [staysWhereItLay],
});
await bundle.write({ dir: folder, format: 'esm' });
// Last, so that half a bundle is none.
writeFileSync(STAMP, digestBuild());
