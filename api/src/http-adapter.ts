import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

/** Room for the keys of five hundred things in one address. */
const MOST_HEADER_BYTES = 64 * 1024;

/** Express on a server that reads longer addresses than Node does by itself. */
export class HttpAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    this.httpServer = createServer({ maxHeaderSize: MOST_HEADER_BYTES }, this.getInstance());
  }
}
