import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../job/progress.ts';

const LINE_EVERY_MS = 5_000;

/** How far a job has come, told to a person as a bar and to a program as JSON lines, always on standard error. */
export interface ProgressDisplay {
  readonly show: Progress;
  stop(): void;
}

/** A bar on a terminal; elsewhere one JSON line at each new step and every five seconds. */
export function displayProgress(stream: NodeJS.WriteStream, now: () => number): ProgressDisplay {
  return stream.isTTY ? drawBar(stream) : writeLines(stream, now);
}

function drawBar(stream: NodeJS.WriteStream): ProgressDisplay {
  const format = '{step} {bar} {value}/{total} · {duration_formatted}';
  const bar = new SingleBar({ stream, format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  let current = '';
  return {
    show(step, done, total = done) {
      if (step !== current) bar.start(Math.max(total, 1), done, { step: step.padEnd(12) });
      else {
        bar.setTotal(Math.max(total, 1));
        bar.update(done, { step: step.padEnd(12) });
      }
      current = step;
    },
    stop: () => bar.stop(),
  };
}

function writeLines(stream: NodeJS.WriteStream, now: () => number): ProgressDisplay {
  let current = '';
  let began = 0;
  let last = 0;
  return {
    show(step, done, total) {
      const time = now();
      if (step !== current) began = time;
      else if (time - last < LINE_EVERY_MS) return;
      current = step;
      last = time;
      const seconds = (time - began) / 1000;
      const rate = seconds > 0 ? Math.round(done / seconds) : undefined;
      const eta = rate && total !== undefined ? Math.round((total - done) / rate) : undefined;
      stream.write(`${JSON.stringify({ step, done, total, rate, eta })}\n`);
    },
    stop: () => undefined,
  };
}
