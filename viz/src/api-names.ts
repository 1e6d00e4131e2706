import { type NewRacketName, RacketNamed, RacketNamingPage } from '@ringbreaker/cypher/domain';
import { changeAndRead, read } from './requests.ts';

const namesOf = (id: string) => `rackets/${encodeURIComponent(id)}/names`;

/** One page of what people called a racket, the latest first. */
export const readNames = (id: string, cursor: string | null, signal?: AbortSignal) =>
  read(RacketNamingPage, namesOf(id), { cursor, limit: 50 }, signal);

/** Names a racket, or takes its name away; refused where somebody named it since the version that was seen. */
export const writeName = (id: string, wanted: NewRacketName) => changeAndRead(RacketNamed, namesOf(id), wanted);
