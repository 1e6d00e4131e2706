import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

// The part of the Compose specification that our file uses, after schema/compose-spec.json of
// github.com/compose-spec/compose-spec at 170098ba07d9f53c383a41bfd4c5166b0a4529a6 (2026-06-23). That schema is no npm
// package, so its keys are repeated here, strictly: a key that is not in this list fails, and is to be looked up there.
const text = z.string();
const names = z.array(text).refine((list) => new Set(list).size === list.length, 'Each once');
const duration = text.regex(/^(\d+(us|ms|s|m|h))+$/);
const scalar = z.union([text, z.number(), z.boolean(), z.null()]);
const Healthcheck = z.strictObject({
  test: z.union([text, names]),
  interval: duration,
  timeout: duration,
  retries: z.number().int(),
  start_period: duration.optional(),
});
/** A number, or one that the operator may set instead. */
const amount = (number: string) => text.regex(new RegExp(`^(${number}|\\$\\{[A-Z0-9_]+:-${number}\\})$`));
const Limits = z.strictObject({
  cpus: amount('\\d+(\\.\\d+)?'),
  memory: amount('\\d+[mg]'),
  pids: z.number().int().positive(),
});
const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'] as const;
const Service = z.strictObject({
  image: text.optional(),
  build: z.strictObject({ context: text }).optional(),
  command: z.union([text, z.array(text)]).optional(),
  user: text.optional(),
  cpu_shares: z.number().int().positive().optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']).optional(),
  cap_drop: names.optional(),
  security_opt: names.optional(),
  read_only: z.boolean().optional(),
  tmpfs: names.optional(),
  environment: z.record(text, scalar).optional(),
  secrets: names.optional(),
  volumes: names.optional(),
  ports: names.optional(),
  healthcheck: Healthcheck.optional(),
  stop_grace_period: duration.optional(),
  deploy: z.strictObject({ resources: z.strictObject({ limits: Limits }) }).optional(),
  depends_on: z.record(text, z.strictObject({ condition: z.enum(conditions) })).optional(),
});
const Compose = z.strictObject({
  services: z.record(text.regex(/^[a-zA-Z0-9._-]+$/), Service),
  secrets: z.record(text, z.strictObject({ file: text })),
  volumes: z.record(text, z.null()),
});

const root = (name: string) => new URL(`../../${name}`, import.meta.url);
const raw = parse(readFileSync(root('docker-compose.yml'), 'utf8'), { merge: true }) as Record<string, unknown>;
// Keys that begin with x- are the file's own, by the specification.
const compose = Compose.parse(Object.fromEntries(Object.entries(raw).filter(([key]) => !key.startsWith('x-'))));
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('has the services of production', () => {
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(['neo4j', 'api', 'jobs']));
  });

  // Seen red: without `cap_drop`.
  it.each(services)('%s: as nobody in particular, from a fixed image, with nothing it does not need', (_, service) => {
    expect(service.user).toMatch(/^\$\{RINGBREAKER_UID:-[1-9]\d*\}:\$\{RINGBREAKER_GID:-[1-9]\d*\}$/);
    expect(service.image).toMatch(/:.+/);
    expect(service.image).not.toMatch(/:latest$/);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
  });

  // Seen red: with the jobs given no limits.
  it.each(services)('%s: can take no more of the machine than it is given', (_, service) => {
    expect(service.deploy?.resources.limits).toBeDefined();
  });

  // Seen red: with the Bolt port given to every address.
  it.each(services)('%s: listens on the loopback address alone', (_, service) => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(services)('%s: refers only to what is declared', (_, service) => {
    for (const secret of service.secrets ?? []) expect(Object.keys(compose.secrets)).toContain(secret);
    for (const other of Object.keys(service.depends_on ?? {})) expect(Object.keys(compose.services)).toContain(other);
    for (const volume of service.volumes ?? []) {
      if (/^[a-z]/.test(volume)) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
  });

  // Seen red: with a password written into the file, and with a key's file that the jobs are not given.
  it.each(services)(
    '%s: takes secrets from files, and each file that it names is a secret of its own',
    (_, service) => {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|SECRET|TOKEN|AUTH/.test(name)) expect(name).toMatch(/_FILE$/);
        const file = /^\/run\/secrets\/(.+)$/.exec(String(value))?.[1];
        if (file) expect(service.secrets).toContain(file);
      }
      for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/\.ringbreaker\/secrets\//);
    },
  );

  it('runs one image for all that is ours', () => {
    const ours = services.filter(([name]) => name !== 'neo4j').map(([, { image, build }]) => ({ image, build }));
    expect(ours.length).toBeGreaterThan(2);
    for (const one of ours) expect(one).toEqual({ image: ours[0]?.image, build: { context: '.' } });
  });

  // Seen red: with an API that starts beside the migration.
  it('what stays up is watched, and whoever needs the database waits for it', () => {
    const lasting = services.filter(([, service]) => service.restart !== 'no');
    for (const [name, service] of lasting) expect(service.healthcheck, name).toBeDefined();
    for (const [name, { condition }] of Object.entries(compose.services.api?.depends_on ?? {})) {
      expect([name, condition]).not.toEqual([name, 'service_started']);
    }
  });
});
