export * from './kinds.ts';
export * from './entity.ts';
export * from './link.ts';
export * from './racket.ts';
export * from './run.ts';
export * from './views.ts';
export * from './stored.ts';
