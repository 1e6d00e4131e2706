import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { Metrics } from './metrics.ts';

/** How much room the disk of the archive has: jobs that find none fail. Left out where the archive can't be seen from here. */
@Injectable()
export class DiskFigures {
  readonly #free: Gauge;
  readonly #whole: Gauge;

  constructor(
    @Inject(Metrics) metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const gauge = (name: string, help: string) =>
      new Gauge({ name: `ringbreaker_archive_disk_${name}`, help, registers: [metrics.registry] });
    this.#free = gauge('free_bytes', 'What the jobs may still write on the disk of the archive');
    this.#whole = gauge('bytes', 'The size of the disk of the archive');
  }

  /** Reads them anew. */
  async refresh(): Promise<void> {
    const disk = await statfs(this.config.archive).catch(() => null);
    // Without a label a reset sets zero, which would be a full disk.
    if (!disk) return void [this.#free, this.#whole].forEach((one) => one.remove());
    this.#free.set(disk.bavail * disk.bsize);
    this.#whole.set(disk.blocks * disk.bsize);
  }
}
