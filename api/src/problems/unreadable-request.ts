import { saying } from '@ringbreaker/cypher/domain';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { bodyOf } from './problem.filter.ts';
import { ProblemError } from './problem-error.ts';

/** Answers what never became a request: an address too long to be read, or bytes that are no HTTP. What never came is not answered. */
export function answerUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  // Browsers open connections ahead of need: an answer there would be taken for that of what they ask next.
  if (!socket.writable || error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return void socket.destroy();
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const problem = tooLong
    ? new ProblemError('too-long', saying`The address and the headers are longer than 64 KiB.`, {
        todo: saying`Ask for fewer keys at once.`,
      })
    : new ProblemError('bad-request', saying`This is no HTTP request.`);
  const body = bodyOf(problem);
  const head = [
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${JSON.stringify(body)}`);
}
