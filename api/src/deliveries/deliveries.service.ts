import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { askForJob, Database, deliveryHistory } from '@ringbreaker/cypher';
import {
  DeliveryView,
  saying,
  type DeliveryPage,
  type JobRequested,
  type NewWithdrawal,
} from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import type { Contributors } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { DeliveriesQueryDto } from './deliveries.dto.ts';

/** What was delivered, and its withdrawal. */
@Injectable()
export class Deliveries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list({ cursor, limit }: DeliveriesQueryDto, contributors: Contributors): Promise<DeliveryPage> {
    const place = readCursor(cursor);
    const all = await this.database.run(deliveryHistory, { contributors });
    const items = all.slice(place.skip, place.skip + limit).map(({ counts, ...delivery }) => {
      return { ...delivery, tables: DeliveryView.shape.tables.parse(JSON.parse(counts)) };
    });
    return pageOf(items, place, { total: all.length, run: null });
  }

  /**
   * Asks for what a withdrawal would do, or for the withdrawal. A job does it: it takes minutes, and one writes at a time.
   * @throws ProblemError `not-found` where this viewer may know of no such delivery; `invalid` where it is not loaded
   */
  async withdraw(seq: number, { dryRun, reason = '' }: NewWithdrawal, viewer: Viewer): Promise<JobRequested> {
    const { name, contributors } = viewer;
    const delivery = (await this.database.run(deliveryHistory, { contributors })).find((one) => one.seq === seq);
    if (!delivery)
      throw new ProblemError('not-found', saying`There is no delivery ${seq} among those that you may see.`);
    if (delivery.state !== 'loaded') {
      throw new ProblemError(
        'invalid',
        saying`Delivery ${seq} is ${delivery.state}: only a loaded one can be withdrawn.`,
      );
    }
    const request = { delivery: String(seq), author: name, reason, dryRun };
    const id = `withdraw-${randomUUID()}`;
    return askForJob(this.database, {
      id,
      job: 'withdraw',
      trigger: 'person',
      request,
      requestedBy: name,
      alone: true,
    });
  }
}
