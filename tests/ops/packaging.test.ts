import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingNames } from '../../src/config.ts';

const home = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, home), 'utf8');
/** Settings of the programs beside ours. */
const others = ['NODE_ENV'];

describe('the image', () => {
  const lines = read('Dockerfile')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const all = (word: string) => last.filter((line) => line.startsWith(`${word} `));

  it('is made in stages of one base, and runs without root', () => {
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);

    expect(bases.length).toBeGreaterThan(1);
    expect([...new Set(bases)]).toEqual([expect.stringMatching(/^node:20-.*slim$/)]);
    expect(all('USER').at(-1)).toMatch(/^USER [1-9]\d*:[1-9]\d*$/);
    expect(last.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
      last.findIndex((line) => line.startsWith('ENTRYPOINT')),
    );
  });

  it('holds what the bot reads, and nothing that git does not', () => {
    const copied = all('COPY')
      .filter((line) => !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    const allowed = read('.dockerignore').split('\n').filter(Boolean);

    expect(copied).toEqual(expect.arrayContaining(['src', 'corpus', 'manifest.yml', 'package.json']));
    for (const name of copied) expect(existsSync(new URL(name, home)), name).toBe(true);
    expect(allowed[0]).toBe('*');
    expect(allowed).toEqual(expect.arrayContaining(copied.map((name) => `!${name}`)));
    expect(allowed.join()).not.toMatch(/\.env|\.data|node_modules|\.git/);
  });

  it('sets nothing that the bot does not read, and asks its private port how it is', () => {
    const set = [
      ...all('ENV')
        .join(' ')
        .matchAll(/(\w+)=/g),
    ].map(([, name]) => name);

    expect(set).toContain('OPS_PORT');
    for (const name of set) expect([...settingNames, ...others]).toContain(name);
    expect(all('HEALTHCHECK').join()).toContain(`127.0.0.1:\${process.env.OPS_PORT}/ready`);
    expect(all('EXPOSE')).toEqual([]);
    expect(all('ENV').join()).not.toMatch(/TOKEN|SECRET|KEY|PASSWORD/);
  });
});

const service = z.looseObject({
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  environment: z.record(z.string(), z.string()).default({}),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  healthcheck: z.looseObject({}).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  tmpfs: z.array(z.string()).default([]),
});

describe('compose.yml', () => {
  const { services, networks } = z
    .object({
      services: z.object({ bot: service, chroma: service, postgres: service }),
      networks: z.object({ inside: z.object({ internal: z.boolean() }), outside: z.object({}) }),
      volumes: z.looseObject({}),
    })
    .parse(parse(read('compose.yml')));

  it('gives the bot a read-only root, and nobody a capability or a port they do not need', () => {
    expect(services.bot.read_only).toBe(true);
    expect(services.bot.tmpfs.join()).toContain('/tmp');
    for (const each of Object.values(services)) {
      expect(each.cap_drop).toEqual(['ALL']);
      expect(each.security_opt).toContain('no-new-privileges:true');
      expect(each.ports).toEqual([]);
    }
  });

  it('keeps Chroma and PostgreSQL inside, and starts the bot when both are well', () => {
    expect(services.chroma.networks).toEqual(['inside']);
    expect(services.postgres.networks).toEqual(['inside']);
    expect(networks.inside.internal).toBe(true);
    expect(services.bot.depends_on).toEqual({
      chroma: { condition: 'service_healthy' },
      postgres: { condition: 'service_healthy' },
    });
    expect(services.chroma.healthcheck).toBeDefined();
    expect(services.postgres.healthcheck).toBeDefined();
  });

  it('sets what the bot reads, and holds no secret', () => {
    const { POSTGRES_PASSWORD: emptied, DATABASE_URL: database = '', ...set } = services.bot.environment;

    expect(emptied).toBe('');
    for (const name of Object.keys(set)) expect(settingNames).toContain(name);
    expect(set).toMatchObject({ CHROMA_URL: 'http://chroma:8000' });
    expect(new URL(database.replace(/\$\{[^}]*\}/, 'x')).hostname).toBe('postgres');
    expect(read('compose.yml')).not.toMatch(/xox[bp]-|xapp-|sk-/);
  });
});

describe('the unit of systemd', () => {
  const lines = read('ops/aide-memoire.service').split('\n');
  const held = (key: string) =>
    lines.flatMap((line) => (line.startsWith(`${key}=`) ? [line.slice(key.length + 1)] : [])).join(' ');

  it.each([
    ['DynamicUser', 'yes'],
    ['NoNewPrivileges', 'yes'],
    ['ProtectSystem', 'strict'],
    ['ProtectHome', 'yes'],
    ['PrivateTmp', 'yes'],
    ['PrivateDevices', 'yes'],
    ['CapabilityBoundingSet', ''],
    ['StateDirectory', 'aide-memoire'],
    ['ExecStart', '/usr/bin/node --import tsx src/main.ts'],
  ])('has %s=%s', (key, value) => {
    expect(lines).toContain(`${key}=${value}`);
  });

  it('sets what the bot reads, and gives it longer to stop than it takes', () => {
    const set = [...held('Environment').matchAll(/(\w+)=/g)].map(([, name]) => name);

    expect(set).toEqual(expect.arrayContaining(['AIDE_MEMOIRE_DATA', 'OPS_PORT']));
    for (const name of set) expect([...settingNames, ...others]).toContain(name);
    expect(Number(held('TimeoutStopSec'))).toBeGreaterThan(15);
    expect(held('EnvironmentFile')).toBe('/etc/aide-memoire/environment');
  });
});
