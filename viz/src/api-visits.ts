import { VisitView } from '@ringbreaker/cypher/domain';
import { changeAndRead, read } from './requests.ts';

/** Up to which run the person has looked at what changed, in whichever browser. */
export const readVisit = async (signal?: AbortSignal) => (await read(VisitView, 'me/visit', {}, signal)).visit;

/** Notes that the person has looked at all that changed up to a run. */
export const writeVisit = async (run: number) => (await changeAndRead(VisitView, 'me/visit', { run })).visit;
