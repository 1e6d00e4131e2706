import { Inject, Injectable } from '@nestjs/common';
import {
  alertInbox,
  alertPage,
  Database,
  namedBrands,
  racketNames,
  tellWhy,
  readRuledAlerts,
  readSubscription,
  visibleLinks,
  wantedKinds,
} from '@ringbreaker/cypher';
import {
  AlertBody,
  type AlertInbox,
  type AlertPage,
  type AlertState,
  type AlertTriage,
  type AlertView,
  type NamedThing,
  type StoredAlert,
  entitle,
  UNTOUCHED,
} from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor, writeCursor } from '../paging/cursor.ts';
import type { AlertsQueryDto, InboxQueryDto } from './alerts.dto.ts';
import { groupInbox } from './group-inbox.ts';
import { keysIn, linksIn, showPart, showWhole } from './visible-alert.ts';

/** An alert as it stands for somebody who reads it. */
interface StandingAlert extends StoredAlert {
  readonly state: AlertState;
  readonly seen: boolean;
  readonly isMember: boolean | null;
  readonly triage: AlertTriage | null;
}

/** Reads alerts of the runs that readers see. */
@Injectable()
export class Alerts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async list(query: AlertsQueryDto, viewer: Viewer): Promise<AlertPage> {
    const { skip: below, run: upTo } = readCursor(query.cursor);
    const rows = await this.#read(viewer, { ...query, below: below || null, upTo });
    const items = await this.#show(rows, viewer.contributors);
    const last = rows.at(-1);
    const next = last && last.left > rows.length ? writeCursor({ skip: last.number, run: last.upTo }) : null;
    return { items, next, total: last?.total ?? 0 };
  }

  /** Alerts past a number, the oldest first, all or those that the reader's rules want: what a stream goes on with. */
  async after(number: number, viewer: Viewer, mine: boolean): Promise<AlertView[]> {
    const rows = await this.#read(viewer, { after: number, mine, limit: 50, oldestFirst: true });
    return this.#show(rows, viewer.contributors);
  }

  async inbox(query: InboxQueryDto, viewer: Viewer): Promise<AlertInbox> {
    const place = readCursor(query.cursor);
    const { contributors, name: reader } = viewer;
    const brandsSeen = contributors ? await this.database.run(namedBrands, { contributors }) : [];
    const rackets = await this.database.run(alertInbox, {
      contributors,
      reader,
      now: new Date().toISOString(),
      upTo: place.run,
      brandsSeen: brandsSeen.map(({ name }) => name),
    });
    const rules = query.mine ? (await readSubscription(this.database, reader)).rules : undefined;
    const ids = rackets.map(({ racketId }) => racketId);
    const names = await this.database.run(racketNames, { ids, text: null, contributors });
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    const named = rackets.map((racket) => ({
      ...racket,
      dismissal: racket.dismissal && tellWhy(racket.dismissal, contributors),
      ...entitle(racket),
      name: nameOf.get(racket.racketId) ?? null,
    }));
    const { groups, ...counted } = groupInbox(named, { ...query, rules });
    const shown = groups.slice(place.skip, place.skip + query.limit);
    const newest = await this.#read(viewer, { numbers: shown.map((group) => group.newest), limit: shown.length });
    const views = new Map((await this.#show(newest, contributors)).map((view) => [view.number, view]));
    const items = shown.flatMap((group) => {
      const latest = views.get(group.newest);
      return latest ? [{ ...group, latest }] : [];
    });
    const upTo = rackets[0]?.upTo ?? 0;
    return { ...pageOf(items, place, { total: groups.length, run: upTo }), ...counted, upTo };
  }

  async #read(
    { name: reader, contributors }: Viewer,
    about: Partial<Pick<AlertsQueryDto, 'after' | 'kind' | 'racket' | 'state' | 'assignee' | 'mine'>> & {
      readonly limit: number;
      readonly below?: number | null;
      readonly upTo?: number | null;
      readonly numbers?: number[];
      readonly oldestFirst?: boolean;
    },
  ): Promise<(StandingAlert & { total: number; left: number; upTo: number })[]> {
    const past = about.after ?? 0;
    return this.database.run(alertPage, {
      contributors,
      reader,
      wanted: about.mine ? await this.#wantedOf(reader, contributors, past) : null,
      now: new Date().toISOString(),
      limit: about.limit,
      upTo: about.upTo ?? null,
      after: past,
      below: about.below ?? null,
      numbers: about.numbers ?? null,
      kind: about.kind ?? null,
      racket: about.racket ?? null,
      state: about.state ?? null,
      assignee: about.assignee ?? null,
      oldestFirst: about.oldestFirst ?? false,
    });
  }

  /** Of each racket the kinds of alert that somebody's rules want, among the alerts past a number. */
  async #wantedOf(reader: string, contributors: Contributors, past: number) {
    const { rules } = await readSubscription(this.database, reader);
    if (rules.length === 0) return {};
    return wantedKinds(rules, await readRuledAlerts(this.database, contributors, { past, upTo: null, since: null }));
  }

  async #show(rows: readonly StandingAlert[], contributors: Contributors): Promise<AlertView[]> {
    const alerts = rows.map((row) => ({ row, body: AlertBody.parse(JSON.parse(row.body)), ...standingOf(row) }));
    const keys = alerts.flatMap(({ row, body }) => keysIn(row, body));
    const things = new Map((await this.things.look(keys, contributors)).map((node) => [node.key, toNamed(node)]));
    if (contributors === null) {
      return alerts.map(({ row, body, standing }) => ({ ...showWhole(row, body, things), ...standing }));
    }
    const links = await this.database.run(visibleLinks, {
      contributors,
      links: alerts.flatMap(({ body }) => linksIn(body)),
    });
    return alerts.map(({ row, body, standing }) => {
      const part = showPart(row, body, { things, links });
      return { ...part, ...standing, isMember: part.seller && standing.isMember };
    });
  }
}

function standingOf({ state, seen, isMember, triage }: StandingAlert) {
  return { standing: { state, seen, isMember, triage: triage ?? UNTOUCHED } };
}

function toNamed({ key, kind, label }: NamedThing): NamedThing {
  return { key, kind, label };
}
