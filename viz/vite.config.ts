import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { firstChunks } from './bundle/first-chunks.ts';
import { leaveOutDescriptions } from './bundle/without-descriptions.ts';

const api = process.env.RINGBREAKER_API_URL ?? 'http://127.0.0.1:4400';

/** Lets the browser fetch the first page beside the small entry that settles the language, not after it. */
function fetchRootAtOnce(): Plugin {
  return {
    name: 'fetch-root-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
        );
        const root = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/root.tsx')));
        const wanted = new Set(root ? [root.fileName] : []);
        for (const name of wanted) chunks.get(name)?.imports.forEach((one) => wanted.add(one));
        const left = [...wanted].filter((name) => !html.includes(name));
        return left.map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}

// The explorer is served by the API from `dist`; in development it runs on its own and hands /api on.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [
    react(),
    leaveOutDescriptions(),
    fetchRootAtOnce(),
    // Once here for all who will ask: the best compression is too slow for each answer.
    compression({
      algorithms: [
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        defineAlgorithm('gzip', { level: 9 }),
      ],
    }),
  ],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
  preview: { host: '127.0.0.1', proxy: { '/api': api } },
  // MapLibre is the largest; it comes only when the map is opened.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1_100,
    rolldownOptions: { output: { codeSplitting: { groups: firstChunks(join(import.meta.dirname, 'src')) } } },
  },
});
