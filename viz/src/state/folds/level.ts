/** How near a canvas is looked at: one thing for each racket, operator or seller, or everything by itself. */
export const LEVELS = ['rackets', 'operators', 'sellers', 'values'] as const;
export type Level = (typeof LEVELS)[number];
