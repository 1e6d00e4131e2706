/** Names the settings among what Nest hands out. */
export const CONFIG = Symbol('config');
