import { connect } from 'node:net';

/** A connection that sends a request and never the end of it. */
export function sendHalf(url: string) {
  const { hostname, port } = new URL(url);
  const half = connect(Number(port), hostname);
  half.write(
    `POST /api/v1/links HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
  );
  return half.resume();
}
