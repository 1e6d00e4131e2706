import { dayOf } from '#jobs/generate/days';

/** The day on which this marketplace is last seen. */
export const LAST_DATE = '2026-05-31';
export const LAST = dayOf(LAST_DATE);

/** Changes that deliveries tell of happen in so many days before the last one. */
export const WINDOW = 170;
