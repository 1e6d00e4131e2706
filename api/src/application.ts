import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { explorerFiles } from './explorer/explorer-files.ts';
import { QuietLogger } from './logging/quiet-logger.ts';
import type { LogTarget } from './logging/log-options.ts';
import { HttpAdapter } from './http-adapter.ts';
import { refuseUnknownHosts } from './gates/known-hosts.ts';
import { OpenRequests } from './gates/open-requests.ts';
import { Metrics } from './metrics/metrics.ts';
import { describeApi } from './openapi.ts';

/** Room for the keys of eleven thousand things. */
const MOST_BODY = '2mb';

/** Puts the whole server together; it neither listens nor connects yet. */
export async function createApplication(config: Config, logTarget?: LogTarget): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, logTarget), new HttpAdapter(), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(new QuietLogger(app.get(Logger)));
  app.flushLogs();
  app.disable('x-powered-by');
  app.set('etag', 'strong');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustedProxies ?? false);
  app.use(securityHeaders(config));
  app.use(refuseUnknownHosts(config));
  app.use('/api', neverKept);
  app.use(app.get(Metrics).measure);
  app.useBodyParser('json', { limit: MOST_BODY });
  // Behind the body: whoever never sends all of it takes nobody's place.
  app.use('/api/v1', app.get(OpenRequests).admit);
  app.setGlobalPrefix('api/v1');
  app.use(explorerFiles(config.explorer));
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Ringbreaker API',
  });
  return app;
}

/** What is answered holds personal values: neither a browser nor a proxy keeps it. */
function neverKept(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** The explorer draws with WebGL, lays out in a worker made from a blob, and saves pictures from blobs and data URLs. */
function securityHeaders(config: Config) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
  });
}
