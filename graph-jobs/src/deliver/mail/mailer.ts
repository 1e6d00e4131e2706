import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { Mail } from './mail-text.ts';
import type { Outcome } from '../send.ts';

/** By which server mail goes, and from whom. */
export interface MailSettings {
  /** `smtp://USER:PASSWORD@HOST:PORT`, or `smtps://…`; never told. */
  readonly url: string;
  readonly from: string;
}

/** A mail server answers about a dozen times until it has taken a mail, and may take the time that is set for each. */
const ANSWERS = 12;

/** How long a mail may take from first to last: a server that answers slowly, but does, is waited for. */
export const mailMs = (timeoutMs: number): number => ANSWERS * timeoutMs;

/** Sends mail by an SMTP server. */
export class Mailer {
  readonly #transport: Transporter;
  readonly #from: string;
  readonly #wholeMs: number;

  constructor({ url, from }: MailSettings, timeoutMs: number) {
    this.#from = from;
    this.#wholeMs = mailMs(timeoutMs);
    this.#transport = createTransport({
      url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      // What a mail says is text: nothing in it is ever fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /**
   * Sends a mail once, unless the signal aborts; each attempt of one message has the same Message-ID, by which a mailbox
   * knows it again.
   */
  async send(
    { id, to }: { readonly id: string; readonly to: string },
    { subject, text, html, manage }: Mail,
    signal?: AbortSignal,
  ): Promise<Outcome> {
    // Longer than its sender holds the message, and another would send it too, again and again.
    const late = AbortSignal.timeout(this.#wholeMs);
    const name = createHash('sha256').update(id).digest('hex').slice(0, 32);
    const host = /@([\w.-]+)>?$/.exec(this.#from)?.[1] ?? 'ringbreaker';
    const headers = { 'Auto-Submitted': 'auto-generated', ...(manage && { 'List-Unsubscribe': `<${manage}>` }) };
    try {
      await this.#transport.sendMail({
        from: this.#from,
        to: { name: '', address: to },
        messageId: `<${name}@${host}>`,
        subject,
        text,
        html,
        headers,
        signal: AbortSignal.any(signal ? [late, signal] : [late]),
      });
      return { status: 250, error: null, isFinal: false };
    } catch (error) {
      const tooLong = `The mail server had not taken it after ${this.#wholeMs / 1_000} s.`;
      return late.aborted ? { status: null, error: tooLong, isFinal: false } : explain(error);
    }
  }

  close(): void {
    this.#transport.close();
  }
}

/** In words that hold neither the address nor the server's own, which may quote it. */
function explain(error: unknown): Outcome {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') {
    const isFinal = responseCode >= 550 && responseCode < 560;
    return { status: responseCode, error: `The mail server answered ${responseCode}.`, isFinal };
  }
  const why = typeof code === 'string' ? code : 'no answer';
  return { status: null, error: `The mail server could not be reached (${why}).`, isFinal: false };
}
