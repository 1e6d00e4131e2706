import type { LoggerService } from '@nestjs/common';

/** Passes on what Nest warns of; its start-up chatter, and errors that it throws as well, are left out. */
export class QuietLogger implements LoggerService {
  readonly #behind: LoggerService;

  constructor(behind: LoggerService) {
    this.#behind = behind;
  }

  log(): void {}

  warn(message: unknown, ...rest: unknown[]): void {
    this.#behind.warn(message, ...rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (rest.at(-1) !== 'NestApplication') this.#behind.error(message, ...rest);
  }
}
