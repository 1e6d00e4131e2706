import { Inject, Injectable } from '@nestjs/common';
import { alertPage, Database, visibleLinks } from '@ringbreaker/cypher';
import {
  AlertBody,
  type AlertPage,
  type AlertView,
  type NamedThing,
  type StoredAlert,
} from '@ringbreaker/cypher/domain';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import type { AlertsQueryDto } from './alerts.dto.ts';
import { keysIn, linksIn, showPart, showWhole } from './visible-alert.ts';

/** Reads alerts of the runs that readers see. */
@Injectable()
export class Alerts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async list(query: AlertsQueryDto, contributors: Contributors): Promise<AlertPage> {
    const { skip, run: upTo } = readCursor(query.cursor);
    const rows = await this.database.run(alertPage, {
      contributors,
      skip,
      limit: query.limit,
      upTo,
      after: query.after,
      kind: query.kind ?? null,
      racket: query.racket ?? null,
    });
    const items = await this.#show(rows, contributors);
    const [first] = rows;
    return pageOf(items, { skip, run: upTo }, { total: first?.total ?? 0, run: first?.upTo ?? null });
  }

  async #show(rows: readonly StoredAlert[], contributors: Contributors): Promise<AlertView[]> {
    const alerts = rows.map((row) => ({ row, body: AlertBody.parse(JSON.parse(row.body)) }));
    const keys = alerts.flatMap(({ row, body }) => keysIn(row, body));
    const things = new Map((await this.things.look(keys, contributors)).map((node) => [node.key, toNamed(node)]));
    if (contributors === null) return alerts.map(({ row, body }) => showWhole(row, body, things));
    const links = await this.database.run(visibleLinks, {
      contributors,
      links: alerts.flatMap(({ body }) => linksIn(body)),
    });
    return alerts.map(({ row, body }) => showPart(row, body, { things, links }));
  }
}

function toNamed({ key, kind, label }: NamedThing): NamedThing {
  return { key, kind, label };
}
