import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDeliveries, type Served } from '../served.ts';
import { DAYS, deliver } from './deliveries.ts';

const MONTHS = [DAYS.start, DAYS.member, DAYS.merging];

/** Serves three rackets of which one gains a member; the month in which two of them merge is held back. */
export const serveMonths = (): Promise<Served> =>
  serveDeliveries((folder) => MONTHS.map((day) => deliver(folder, day)), 1, { keptAs: join(tmpdir(), 'months') });
