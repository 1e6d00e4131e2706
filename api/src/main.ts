import { ConfigError, readConfig } from './config.ts';
import { Server } from './server.ts';

try {
  const config = readConfig(process.env);
  const server = await Server.start(config);
  process.on('SIGUSR2', () => server.printSignInLink());
  // A service manager has a balancer before it; a person at a terminal waits for nobody.
  for (const [signal, drainMs] of [['SIGTERM', config.drainMs] as const, ['SIGINT', 0] as const])
    process.once(signal, () => void server.end({ drainMs }).then(() => process.exit(0)));
  await server.announce();
} catch (error) {
  console.error(error instanceof ConfigError || isAddressError(error) ? sentenceOf(error) : error);
  process.exit(error instanceof ConfigError ? 6 : 1);
}

function isAddressError(error: unknown): error is NodeJS.ErrnoException & { port?: number; address?: string } {
  return (
    error instanceof Error &&
    ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(String((error as { code?: unknown }).code))
  );
}

function sentenceOf(error: Error & { code?: string; port?: number; address?: string }): string {
  if (error instanceof ConfigError) return error.message;
  const where = `${error.address ?? 'the address'}:${error.port ?? ''}`;
  if (error.code === 'EADDRINUSE') {
    return `Port ${error.port} is taken: another program listens on ${where}. End it, or choose a port: PORT=4401 npm start.`;
  }
  return `This server may not listen on ${where}. Choose another PORT or HOST.`;
}
