import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@center/config';
import { parse } from 'yaml';
import { ROOT } from './cruise';
import { readText } from './sources';

interface Service {
  readonly profiles: readonly string[];
  readonly image: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly resources: { readonly limits: Readonly<Record<string, string | number>> } };
}

const text = readText('docker/compose.yaml');
const { services, volumes } = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const OUR_IMAGE = 'minors-protection-center';
const ours = Object.entries(services).filter(([, { image }]) => image === OUR_IMAGE);
const inCluster = Object.entries(services).filter(([, { profiles }]) => profiles.includes('cluster'));

/** A value as Compose reads it, with these variables. */
const interpolated = (value: string, variables: Readonly<Record<string, string>> = {}): string =>
  value
    .replace(/(?<!\$)\$\{([A-Z_]+):-([^}]*)\}/g, (_, name: string, unset: string) => variables[name] ?? unset)
    .replaceAll('$$', '$');

/** The passwords that the file takes from the environment. */
const passwords = [...new Set([...text.matchAll(/\$\{([A-Z_]*PASSWORD)/g)].map(([, name]) => name!))].sort();
const GIVEN = Object.fromEntries(passwords.map((name) => [name, 'a1'.repeat(12)]));

const environmentOf = (service: Service, variables: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, value]) => [name, interpolated(value, variables)]),
  );

describe('the services of the profile cluster', () => {
  it('are three nodes of the log, a database, two api, two projectors, a balancer, and what prepares them', () => {
    expect(inCluster.map(([name]) => name)).toEqual([
      ...['passwords', 'certificates', 'master-key', 'node1', 'node2', 'node3'],
      ...['database', 'roles', 'migrate', 'log-user', 'api1', 'api2', 'projector1', 'projector2', 'balancer'],
    ]);
  });

  it('wait only for services of their profile', () => {
    const waits = inCluster.flatMap(([name, { depends_on }]) => Object.keys(depends_on ?? {}).map((on) => [name, on]));
    expect(waits.length).toBeGreaterThan(inCluster.length);
    expect(waits.filter(([, on]) => !services[on!]?.profiles.includes('cluster'))).toEqual([]);
  });

  it('leave the views to the projectors', () => {
    const places = ['api1', 'api2', 'projector1', 'projector2'].map(
      (name) => services[name]!.environment!['PROJECTIONS'],
    );
    expect(places).toEqual(['elsewhere', 'elsewhere', undefined, undefined]);
  });

  it('are all behind the balancer', () => {
    const servers = [...readText('docker/nginx.conf').matchAll(/^ *server (\w+):(\d+) /gm)].map(([, ...to]) => to);
    expect(servers).toEqual(['api1', 'api2'].map((name) => [name, services[name]!.environment!['PORT']]));
  });

  it('run the program as a role that cannot change the log, on both stores', () => {
    for (const name of ['api1', 'api2', 'projector1', 'projector2']) {
      const { DATABASE_URL, EVENTSTOREDB_URL } = services[name]!.environment!;
      expect(DATABASE_URL).toMatch(/^postgres:\/\/center_app:.*[?]sslmode=verify-full&sslrootcert=/);
      expect(EVENTSTOREDB_URL).toMatch(/^esdb:\/\/center:/);
      expect(EVENTSTOREDB_URL).not.toContain('tls=false');
    }
    expect(services['log-user']!.command!.join(' ')).toContain('grant-log center');
  });
});

describe('the compose file', () => {
  it('gives the program settings that it accepts in production', () => {
    expect(ours.map(([name]) => name)).toContain('center');
    const image = readText('docker/Dockerfile').split('\nFROM ').at(-1)!;
    const set = [...image.matchAll(/^(?:ENV| {3}) ([A-Z_]+)=(\S+)/gm)].map(([, name, value]) => [name!, value!]);
    for (const [, service] of ours) {
      const environment: Record<string, string> = { ...Object.fromEntries(set), ...environmentOf(service, GIVEN) };
      const settings = readSettings(
        Object.fromEntries(
          Object.entries(environment).map(([name, value]) => [name, value.replace('/authority/ca.crt', __filename)]),
        ),
      );
      expect(settings).toMatchObject({ production: true, scenario: 'none' });
    }
  });

  it('sets only settings of the program', () => {
    const known = [...readText('libs/config/src/environment.ts').matchAll(/^ {2}readonly ([A-Z_]+)[?]?:/gm)];
    const names = known.map(([, name]) => name!);
    const set = ours.flatMap(([, { environment }]) => Object.keys(environment ?? {}));
    expect([...new Set(set)].filter((name) => !names.includes(name))).toEqual(['EVENTSTOREDB_PASSWORD']); // of the shell of log-user
  });

  it('limits the processors, memory and processes of every service', () => {
    const limits = Object.values(services).map(({ deploy }) => Object.keys(deploy?.resources.limits ?? {}).sort());
    expect(limits.length).toBeGreaterThan(10);
    for (const of of limits) expect(of).toEqual(['cpus', 'memory', 'pids']);
  });

  it('mounts existing files and declared volumes', () => {
    const sources = Object.values(services).flatMap(
      (service) => service.volumes?.map((one) => one.split(':')[0]!) ?? [],
    );
    const files = sources.filter((source) => source.startsWith('.'));
    expect(files).toEqual(expect.arrayContaining(['./roles.sql', './certificates.sh', './nginx.conf']));
    expect(files.filter((file) => !existsSync(join(ROOT, 'docker', file)))).toEqual([]);
    expect([...new Set(sources.filter((source) => !source.startsWith('.')))].sort()).toEqual(
      Object.keys(volumes).sort(),
    );
  });

  it('has no password in it, and none that the other profile would have to set', () => {
    expect(passwords).toHaveLength(5);
    expect([...text.matchAll(/PASSWORD: (?!\$\{[A-Z_]*PASSWORD:-\}$).*/gm)]).toEqual([]);
    expect(text.replace(/^ *#.*$/gm, '')).not.toContain(':?');
  });

  it('refuses passwords that are missing or weak', () => {
    const service = services['passwords']!;
    const [shell, ...words] = [...service.entrypoint!, ...service.command!].map((word) => interpolated(word));
    const refusal = (variables: Readonly<Record<string, string>>): string => {
      const env = { PATH: process.env['PATH'], ...environmentOf(service, variables) };
      const { status, stderr } = spawnSync(shell!, words, { env, encoding: 'utf8' });
      return status === 0 ? '' : stderr;
    };
    expect(refusal(GIVEN)).toBe('');
    for (const name of passwords) {
      expect(refusal({ ...GIVEN, [name]: '' })).toContain(`${name} must be set`);
      expect(refusal({ ...GIVEN, [name]: 'a1@b/c:d?e#f%20&g' })).toContain(`${name} must be set`); // it is part of an address
    }
  });
});
