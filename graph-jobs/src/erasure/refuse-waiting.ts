import { waitingNewcomers, type Database } from '@ringbreaker/cypher';
import { ScreeningSubject } from '@ringbreaker/cypher/domain';
import { readSubject } from '../analysis/screening/read-subject.ts';
import { JobError } from '../job/job-error.ts';

/**
 * What was screened and is to be kept lies with its job until that is over: what is erased must not come of it again.
 * @throws JobError `usage` that names the first job in which the thing is told of
 */
export async function refuseWaiting(database: Database, key: string, cardSecret: string): Promise<void> {
  for (const { id, newcomers } of await database.run(waitingNewcomers, {})) {
    const subjects = ScreeningSubject.array().parse(JSON.parse(newcomers));
    const keys = subjects.flatMap((subject) => readSubject(subject, cardSecret).values.map((value) => value.key));
    if (!keys.includes(key)) continue;
    throw new JobError(
      'usage',
      `Nothing was erased: the job ${id} is to keep somebody who was screened, and tells of it. Let it end, or cancel it (\`ringbreaker job cancel ${id}\`), and erase then.`,
    );
  }
}
