import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the server took. */
export interface Received {
  readonly to: string[];
  readonly message: string;
}

/** A real SMTP server on this machine, for tests: it refuses as it is told, and keeps what it took. */
export class MailServer {
  readonly got: Received[] = [];
  /** Answers to the next mails; then 250. */
  answers: number[] = [];
  /** Takes so long for what it answers to each recipient and each mail. */
  slowMs = 0;
  #server: SMTPServer | null = null;
  #port = 0;

  get url(): string {
    return `smtp://ringbreaker:secret@127.0.0.1:${this.#port}?ignoreTLS=true`;
  }

  /** Listens, where it did before if it did. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onAuth: ({ username, password }, _, done) =>
        username === 'ringbreaker' && password === 'secret' ? done(null, { user: username }) : done(new Error('no')),
      onRcptTo: (_address, _session, done) => void setTimeout(done, this.slowMs),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const answer = this.answers.shift() ?? 250;
          if (answer !== 250) return done(Object.assign(new Error('Not now.'), { responseCode: answer }));
          const to = envelope.rcptTo.map(({ address }) => address);
          setTimeout(() => {
            this.got.push({ to, message: Buffer.concat(chunks).toString() });
            done();
          }, this.slowMs);
        });
      },
    });
    await new Promise<void>((listening) => server.listen(this.#port, '127.0.0.1', listening));
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((closed) => server.close(closed));
  }
}
