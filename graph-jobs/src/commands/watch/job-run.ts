import { JobOrder, type JobReport } from '../../schedule/messages.ts';
import { exitStatusOf } from '../../job/exit-status.ts';
import { JobError } from '../../job/job-error.ts';
import { runJob } from '../../schedule/run-job.ts';
import { openContext, withDatabase } from '../context.ts';

/** Without its scheduler a job has nobody to tell how it ended: another scheduler begins it again. */
const ORPHAN_MS = 3_000;

/** Runs the one job that the scheduler hands over on the channel between the two processes. */
export async function runOrder(): Promise<void> {
  if (!process.send) {
    throw new JobError('usage', '`job run` is for the scheduler. Start a job with `ringbreaker job start`.');
  }
  const tell = (report: JobReport) => process.send?.(report);
  const context = openContext();
  const endAlone = () => {
    process.kill(process.pid, 'SIGINT');
    setTimeout(() => process.exit(1), ORPHAN_MS).unref();
  };
  process.once('disconnect', endAlone);
  try {
    const order = await nextOrder();
    const counts = await withDatabase(context, (database) => {
      const { config, signal } = context;
      const progress = (step: string, done: number, total?: number) => tell({ step, done, total: total ?? null });
      const say = (sentence: string) => tell({ says: sentence });
      const { watched } = order;
      return runJob({ database, config, watched, say, now: () => new Date(), progress, signal }, order);
    });
    tell({ counts });
  } catch (error) {
    tell({ error: (error as Error).message });
    process.exitCode = exitStatusOf(error);
  }
  process.off('disconnect', endAlone);
  process.disconnect();
}

function nextOrder(): Promise<JobOrder> {
  return new Promise((resolve, reject) => {
    process.once('message', (message) => {
      const order = JobOrder.safeParse(message);
      if (order.success) resolve(order.data);
      else reject(new JobError('usage', 'The scheduler is of another version: start it again.'));
    });
  });
}
