import { saying } from '@ringbreaker/cypher/domain';
import { Inject, Injectable } from '@nestjs/common';
import {
  addWebhook,
  Database,
  dropWebhook,
  findWebhook,
  listWebhooks,
  outboxMessages,
  replay,
  rotateSecret,
  setWebhookEnabled,
  tryWebhook,
} from '@ringbreaker/cypher';
import type { Viewer } from '../auth/sessions.ts';
import { CONFIG } from '../config-token.ts';
import type { Config } from '../config.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type {
  MadeWebhook,
  Messages,
  MessagesQueryDto,
  NewKey,
  NewWebhookDto,
  Queued,
  ReplayDto,
  RotationDto,
  Webhooks as WebhookList,
} from './webhooks.dto.ts';

/** Keeps where alerts are sent to. The jobs send them. */
@Injectable()
export class Webhooks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(viewer: Viewer): Promise<WebhookList> {
    requireWhole(viewer);
    return { items: await listWebhooks(this.database, new Date()) };
  }

  add(wanted: NewWebhookDto, viewer: Viewer): Promise<MadeWebhook> {
    requireWhole(viewer);
    return addWebhook(this.database, wanted, { name: viewer.name, at: new Date(), key: this.config.secretsKey });
  }

  rotate(id: string, { overlapHours }: RotationDto, viewer: Viewer): Promise<NewKey> {
    requireWhole(viewer);
    return rotateSecret(this.database, id, { at: new Date(), key: this.config.secretsKey, overlapHours });
  }

  async enable(id: string, enabled: boolean, viewer: Viewer): Promise<WebhookList> {
    requireWhole(viewer);
    await setWebhookEnabled(this.database, id, enabled);
    return this.list(viewer);
  }

  async remove(id: string, viewer: Viewer): Promise<WebhookList> {
    requireWhole(viewer);
    await dropWebhook(this.database, id);
    return this.list(viewer);
  }

  async try(id: string, viewer: Viewer): Promise<Queued> {
    requireWhole(viewer);
    await tryWebhook(this.database, id);
    return { messages: 1 };
  }

  async replay(id: string, { messages }: ReplayDto, viewer: Viewer): Promise<Queued> {
    requireWhole(viewer);
    await findWebhook(this.database, id);
    return { messages: await replay(this.database, id, messages ?? null) };
  }

  async messages(receiver: string, { cursor, limit, state }: MessagesQueryDto, viewer: Viewer): Promise<Messages> {
    requireWhole(viewer);
    await findWebhook(this.database, receiver);
    const place = readCursor(cursor);
    const { skip } = place;
    const rows = await this.database.run(outboxMessages, { receiver, state: state ?? null, skip, limit });
    const items = rows.map(({ total: _, ...message }) => message);
    return pageOf(items, place, { total: rows[0]?.total ?? 0, run: null });
  }
}

/** A webhook hears of every racket: whoever sees a part can't be the one who sends the whole somewhere. */
function requireWhole({ contributors }: Viewer): void {
  if (contributors === null) return;
  throw new ProblemError('forbidden', saying`Webhooks hear of every racket, and you see those of some contributors.`, {
    todo: saying`Ask an administrator who sees everything.`,
  });
}
