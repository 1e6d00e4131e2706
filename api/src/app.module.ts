import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { Archive, Database, openArchive, openDatabase } from '@ringbreaker/cypher';
import { LoggerModule } from 'nestjs-pino';
import { ZodSerializerInterceptor, ZodValidationPipe } from 'nestjs-zod';
import { AlertRulesController } from './alerts/alert-rules.controller.ts';
import { AlertRules } from './alerts/alert-rules.service.ts';
import { AlertsController } from './alerts/alerts.controller.ts';
import { AlertStreams } from './alerts/alert-streams.service.ts';
import { Alerts } from './alerts/alerts.service.ts';
import { AlertDesk } from './alerts/desk.service.ts';
import { AuditController } from './audit/audit.controller.ts';
import { AuditInterceptor } from './audit/audit.interceptor.ts';
import { AuditTrail } from './audit/audit.service.ts';
import { AccessGuard } from './auth/access.guard.ts';
import { Callers } from './auth/callers.ts';
import { IdentityProvider } from './auth/identity-provider.service.ts';
import { ProviderSignIn } from './auth/provider-sign-in.service.ts';
import { ProviderController } from './auth/provider.controller.ts';
import { SessionCookies } from './auth/session-cookies.ts';
import { MeController } from './auth/me.controller.ts';
import { SessionController } from './auth/session.controller.ts';
import { Sessions } from './auth/sessions.ts';
import { SignInController } from './auth/sign-in.controller.ts';
import { SignInFlows } from './auth/sign-in-flows.ts';
import { SignInLinks } from './auth/sign-in-links.ts';
import { CONFIG } from './config-token.ts';
import type { Config } from './config.ts';
import { DeliveriesController } from './deliveries/deliveries.controller.ts';
import { Deliveries } from './deliveries/deliveries.service.ts';
import { DecisionsController } from './decisions/decisions.controller.ts';
import { Decisions } from './decisions/decisions.service.ts';
import { DossierMaterials } from './dossiers/dossier-materials.service.ts';
import { DossiersController } from './dossiers/dossiers.controller.ts';
import { Dossiers } from './dossiers/dossiers.service.ts';
import { EntitiesController } from './entities/entities.controller.ts';
import { Entities } from './entities/entities.service.ts';
import { Evidence } from './entities/evidence.service.ts';
import { ExplanationsController } from './entities/explanations.controller.ts';
import { Explanations } from './entities/explanations.service.ts';
import { Links } from './entities/links.service.ts';
import { Neighbours } from './entities/neighbours.service.ts';
import { EventsController } from './events/events.controller.ts';
import { Events } from './events/events.service.ts';
import { OpenRequests } from './gates/open-requests.ts';
import { DeadlineInterceptor } from './graph/deadline.ts';
import { Readiness } from './graph/readiness.ts';
import { SchemaGuard } from './graph/schema.guard.ts';
import { Things } from './graph/things.ts';
import { HealthController } from './health/health.controller.ts';
import { LeadsController } from './leads/leads.controller.ts';
import { Leads } from './leads/leads.service.ts';
import { logOptions, type LogTarget } from './logging/log-options.ts';
import { DiskFigures } from './metrics/disk-figures.ts';
import { GraphFigures } from './metrics/graph-figures.ts';
import { Metrics } from './metrics/metrics.ts';
import { MetricsController } from './metrics/metrics.controller.ts';
import { NamesController } from './names/names.controller.ts';
import { Names } from './names/names.service.ts';
import { NotesController } from './notes/notes.controller.ts';
import { NotePlaces } from './notes/note-places.service.ts';
import { Notes } from './notes/notes.service.ts';
import { OverviewController } from './overview/overview.controller.ts';
import { PathsController } from './paths/paths.controller.ts';
import { Paths } from './paths/paths.service.ts';
import { PinsController } from './pins/pins.controller.ts';
import { Pins } from './pins/pins.service.ts';
import { PlacesController } from './places/places.controller.ts';
import { Places } from './places/places.service.ts';
import { ProblemFilter } from './problems/problem.filter.ts';
import { QueriesInterceptor } from './queries/queries.interceptor.ts';
import { RacketPictures } from './rackets/racket-pictures.service.ts';
import { RacketsController } from './rackets/rackets.controller.ts';
import { Rackets } from './rackets/rackets.service.ts';
import { RunsController } from './runs/runs.controller.ts';
import { RunComparisons } from './runs/run-comparisons.service.ts';
import { RunComparisonsController } from './runs/run-comparisons.controller.ts';
import { Runs } from './runs/runs.service.ts';
import { ScreeningsController } from './screenings/screenings.controller.ts';
import { Screenings } from './screenings/screenings.service.ts';
import { SearchController } from './search/search.controller.ts';
import { Search } from './search/search.service.ts';
import { WhatIfController } from './what-if/what-if.controller.ts';
import { WhatIfs } from './what-if/what-if.service.ts';
import { VerdictsController } from './verdicts/verdicts.controller.ts';
import { Verdicts } from './verdicts/verdicts.service.ts';
import { SavedViewsController } from './views/saved-views.controller.ts';
import { SavedViews } from './views/saved-views.service.ts';
import { VisitsController } from './visits/visits.controller.ts';
import { Visits } from './visits/visits.service.ts';
import { WebhooksController } from './webhooks/webhooks.controller.ts';
import { Webhooks } from './webhooks/webhooks.service.ts';
import { WorkflowController } from './workflow/workflow.controller.ts';
import { Workflows } from './workflow/workflow.service.ts';

const CONTROLLERS = [
  SignInController,
  SessionController,
  MeController,
  ProviderController,
  OverviewController,
  RacketsController,
  EventsController,
  DecisionsController,
  DossiersController,
  NamesController,
  WorkflowController,
  NotesController,
  SavedViewsController,
  AlertsController,
  AlertRulesController,
  EntitiesController,
  ExplanationsController,
  PathsController,
  PlacesController,
  LeadsController,
  WhatIfController,
  SearchController,
  ScreeningsController,
  RunsController,
  RunComparisonsController,
  DeliveriesController,
  VerdictsController,
  PinsController,
  VisitsController,
  WebhooksController,
  AuditController,
  HealthController,
  MetricsController,
];

const SERVICES = [
  Readiness,
  Callers,
  SessionCookies,
  IdentityProvider,
  ProviderSignIn,
  Metrics,
  GraphFigures,
  DiskFigures,
  Things,
  Rackets,
  RacketPictures,
  Events,
  Decisions,
  DossierMaterials,
  Dossiers,
  Names,
  Workflows,
  Notes,
  NotePlaces,
  SavedViews,
  Alerts,
  AlertRules,
  AlertDesk,
  AlertStreams,
  Entities,
  Neighbours,
  Links,
  Evidence,
  Explanations,
  Paths,
  Places,
  Runs,
  RunComparisons,
  Leads,
  WhatIfs,
  Search,
  Screenings,
  Deliveries,
  Verdicts,
  Pins,
  Visits,
  Webhooks,
  AuditTrail,
];

/** What stands before and behind every route; guards are asked in this order. */
const EVERYWHERE = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: ThrottlerGuard },
  { provide: APP_GUARD, useClass: SchemaGuard },
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_PIPE, useClass: ZodValidationPipe },
  // Before all others: an answer that nobody gets leaves no entry, and what it writes is no part of the queries behind one.
  { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
  // It lets the others do their work, and then answers something else.
  { provide: APP_INTERCEPTOR, useClass: QueriesInterceptor },
  { provide: APP_INTERCEPTOR, useClass: DeadlineInterceptor },
  { provide: APP_INTERCEPTOR, useClass: ZodSerializerInterceptor },
];

/** The parts of the API, put together for one configuration. */
@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Archive) private readonly archive: Archive,
  ) {}

  static with(config: Config, logTarget?: LogTarget): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logOptions(config.logLevel, logTarget)),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: config.rateLimit }]),
        TerminusModule.forRoot({ logger: false }),
      ],
      controllers: CONTROLLERS,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Database, useFactory: () => openDatabase({ ...config.neo4j, patience: 'person' }) },
        { provide: Archive, useFactory: () => openArchive(config.archive) },
        { provide: Sessions, useFactory: () => new Sessions(config.sessionSecret) },
        { provide: SignInFlows, useFactory: () => new SignInFlows(config.sessionSecret) },
        { provide: SignInLinks, useFactory: () => new SignInLinks(config.signInFile) },
        { provide: OpenRequests, useFactory: () => new OpenRequests(config.mostOpen) },
        ...SERVICES,
        ...EVERYWHERE,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.archive.close();
    await this.database.close();
  }
}
