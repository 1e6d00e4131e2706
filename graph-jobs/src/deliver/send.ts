import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, PrivateAddressError, publicLookup } from './public-address.ts';
import type { SignedMessage } from './sign.ts';

/** What is allowed to an attempt. */
export interface SendLimits {
  /** The receiver has so long to say what it makes of it. */
  readonly timeoutMs: number;
  /** Whether private, loopback and link-local addresses may be reached. */
  readonly allowPrivate: boolean;
  /** Aborted when this process is to end. */
  readonly signal: AbortSignal;
}

/** How an attempt ended: with a status, or without one, and why where it failed. */
export interface Outcome {
  readonly status: number | null;
  readonly error: string | null;
  /** Whether it would end so however often it was tried. */
  readonly isFinal: boolean;
}

/** Sends a message once. Where the answer sends us elsewhere, we don't go: only the address that was given is asked. */
export async function send(url: string, message: SignedMessage, limits: SendLimits): Promise<Outcome> {
  const late = AbortSignal.timeout(limits.timeoutMs);
  try {
    const status = await post(url, message, { ...limits, signal: AbortSignal.any([late, limits.signal]) });
    if (status >= 200 && status < 300) return { status, error: null, isFinal: false };
    const moved = status >= 300 && status < 400;
    const error = moved ? `It answered ${status}: redirects are not followed.` : `It answered ${status}.`;
    return { status, error, isFinal: false };
  } catch (error) {
    return {
      status: null,
      isFinal: false,
      error: late.aborted ? `It gave no answer in ${limits.timeoutMs / 1000} s.` : wordsOf(error),
    };
  }
}

function post(url: string, { headers, body }: SignedMessage, { allowPrivate, signal }: SendLimits): Promise<number> {
  const { protocol, hostname } = new URL(url);
  // A name is checked as it is looked up; an address is looked up by nobody.
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.reject(new PrivateAddressError());
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Ringbreaker' },
    agent: false,
    signal,
    ...(!allowPrivate && { lookup: publicLookup as NonNullable<RequestOptions['lookup']> }),
  };
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      // What it says beside its status is of no interest, however much it is.
      response.destroy();
    });
    request.on('error', reject);
    request.end(body);
  });
}

function wordsOf(error: unknown): string {
  if (error instanceof PrivateAddressError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return `It could not be reached (${code ?? (error as Error).name}).`;
}
