import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { NO_SECRETS_KEY } from '@ringbreaker/cypher';
import { AlertStreams } from './alerts/alert-streams.service.ts';
import { createApplication } from './application.ts';
import { SignInLinks } from './auth/sign-in-links.ts';
import type { Config } from './config.ts';
import { Readiness } from './graph/readiness.ts';
import { answerUnreadable } from './problems/unreadable-request.ts';
import { Places } from './places/places.service.ts';
import { Rackets } from './rackets/rackets.service.ts';
import type { LogTarget } from './logging/log-options.ts';

/** How long a server that is told to end lets requests go on once it listens no more, and connections to the database close. */
export const ENDING = { graceMs: 6_000, closingMs: 1_000 };

/** A listening API: it prints how to sign in, and ends without dropping what is under way. */
export class Server {
  #ending: Promise<void> | null = null;
  readonly #app: NestExpressApplication;
  readonly #config: Config;

  private constructor(app: NestExpressApplication, config: Config) {
    this.#app = app;
    this.#config = config;
  }

  /** Listens. */
  static async start(config: Config, logTarget?: LogTarget): Promise<Server> {
    const app = await createApplication(config, logTarget);
    const http = app.getHttpServer() as HttpServer;
    http.requestTimeout = 30_000;
    http.headersTimeout = 10_000;
    http.on('clientError', answerUnreadable);
    await app.listen(config.port, config.host);
    app.get(Readiness).watch();
    return new Server(app, config);
  }

  /**
   * Prints how to sign in, and what is still missing. What the first page asks is planned as soon as the database answers,
   * and again when it was restarted.
   */
  async announce(): Promise<void> {
    this.printSignInLink(this.#config.signInToken ?? undefined);
    if (this.#config.secretsKey === null) console.error(NO_SECRETS_KEY);
    const readiness = this.#app.get(Readiness);
    readiness.whenWarm(() => {
      this.#app.get(Rackets).planAhead();
      this.#app.get(Places).planAhead();
    });
    const missing = await readiness.missing();
    if (missing) console.error(`Not ready yet: ${missing} This server goes on and answers as soon as it can.`);
  }

  /** How this server is reached, without a slash at the end. */
  get url(): string {
    const { port } = this.#app.getHttpServer().address() as AddressInfo;
    return (
      this.#config.publicUrl ??
      `http://${this.#config.host.includes(':') ? `[${this.#config.host}]` : this.#config.host}:${port}`
    );
  }

  /** Makes a new one-time link, which ends the last, and prints it. */
  printSignInLink(token?: string): string {
    const link = this.#app.get(SignInLinks).issue(this.url, Date.now(), token);
    console.error(`Open ${link}`);
    return link;
  }

  /**
   * Says that it is not ready and goes on answering for `drainMs`, so that a balancer sees it and sends nobody more; then
   * listens no more, lets what is under way end within `graceMs`, and closes everything.
   */
  end({ drainMs = 0, graceMs = ENDING.graceMs } = {}): Promise<void> {
    this.#ending ??= this.#end(drainMs, graceMs);
    return this.#ending;
  }

  async #end(drainMs: number, graceMs: number): Promise<void> {
    this.#app.get(Readiness).end();
    this.#app.get(SignInLinks).forget();
    if (drainMs > 0) await sleep(drainMs);
    this.#app.get(AlertStreams).end();
    const http = this.#app.getHttpServer() as HttpServer;
    const late = setTimeout(() => http.closeAllConnections(), graceMs);
    // A connection that was busy a moment ago stays open for its next request, which shall not come.
    const sweep = setInterval(() => http.closeIdleConnections(), 50);
    await new Promise<void>((resolve) => http.close(() => resolve()));
    clearInterval(sweep);
    clearTimeout(late);
    // A database that hangs does not keep this process.
    const longEnough = new Promise<void>((resolve) => setTimeout(resolve, ENDING.closingMs).unref());
    await Promise.race([this.#app.close(), longEnough]);
  }
}
