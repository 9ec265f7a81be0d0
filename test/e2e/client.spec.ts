import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { until } from '@center/testing';
import { Webhook } from 'standardwebhooks';
import { Center } from './harness/center';

const CLIENT = resolve(__dirname, '../../clients/typescript');

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
}

const run = (file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  new Promise((done, failed) => {
    execFile(file, args, { cwd: CLIENT, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      if (error) failed(new Error(`${error.message}\n${stdout}\n${stderr}`));
      else done({ stdout, stderr });
    });
  });

/** Answers each request in turn. */
const answering = async (...answers: readonly ((request: IncomingMessage, response: ServerResponse) => void)[]) => {
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key'] as string | undefined);
    request.resume();
    answers[keys.length - 1]!(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    keys,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
};

describe('the client in TypeScript', () => {
  let center: Center;
  let apiKey: string;
  let folder: string;

  beforeAll(async () => {
    center = await Center.open();
    const admin = await center.as('admin');
    const agency = center.agencyOf('liaison-hospital');
    const key = await admin.does<{ apiKey: string; appointmentId: string }>(`/v1/agencies/${agency}/api-keys`);
    await center.confirm(key.appointmentId);
    apiKey = key.apiKey;
    await run('npm', ['run', 'build']);
    folder = mkdtempSync(join(CLIENT, '.spec-')); // in the package, which can be imported by its name there
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await center.close();
  });

  const script = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const settings = () => ({ CENTER_URL: center.program.url, CENTER_API_KEY: apiKey });

  it('has the types of the OpenAPI document that the server serves', async () => {
    const document = script('openapi.json', JSON.stringify(center.contract));
    const generate = script(
      'generate.mjs',
      `import { readFileSync } from 'node:fs';
       import { typesOf } from '../generate.mjs';
       process.stdout.write(await typesOf(JSON.parse(readFileSync(${JSON.stringify(document)}, 'utf8'))));`,
    );
    const path = script('schema.d.ts', '');
    const { stdout } = await run('sh', ['-c', `node ${generate} > ${path}`]);
    expect(stdout).toBe('');
    const [served, committed] = [readFileSync(path, 'utf8'), readFileSync(join(CLIENT, 'src/schema.d.ts'), 'utf8')];
    // not compared by a matcher, which would print a megabyte
    expect(served === committed ? 'equal' : 'run: node clients/typescript/generate.mjs <url of a center>').toBe(
      'equal',
    );
  });

  it('is used as its README shows', async () => {
    const readme = readFileSync(join(CLIENT, 'README.md'), 'utf8');
    const [, example] = /```js\n([^]*?)```/.exec(readme)!;
    const going = run(process.execPath, [script('hospital.mjs', example!)], settings());
    const dispatcher = await center.as('dispatcher');
    let caseId: string | undefined;
    await until('the lead is registered', async () => {
      const { items } = await dispatcher.read<{ items: { caseId: string }[] }>('/v1/cases?status=REGISTERED');
      caseId = items[0]?.caseId;
      return caseId !== undefined;
    });
    await dispatcher.does(`/v1/cases/${caseId!}/accept`);
    const { stdout, stderr } = await going;
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^registered XS-\d+-\d{4}-\d+\nreported [-0-9a-f]{36} REGISTERED\n/);
    expect(stdout).toMatch(/happened LeadAccepted\n$/);
  });

  it.each([['as it is'], ['with exact optional properties', '--exactOptionalPropertyTypes']])(
    'has types for a strict project, %s',
    async (_, ...flags) => {
      const [, example] = /```js\n([^]*?)```/.exec(readFileSync(join(CLIENT, 'README.md'), 'utf8'))!;
      const typed = example!.replace('} = process.env', '} = process.env as Record<string, string>');
      const wrong = typed.replace('lead.caseNumber', 'lead.noSuchField');
      const compiler = ['--ignoreConfig', '--types', 'node', '--target', 'es2023', '--module', 'nodenext'];
      const options = [...compiler, '--strict', '--noEmit', '--skipLibCheck', ...flags];
      const faults = (name: string, text: string): Promise<string> =>
        run('npx', ['tsc', ...options, script(name, text)]).then(
          ({ stdout }) => stdout,
          (error: unknown) => (error as Error).message,
        );
      expect(await faults('hospital.mts', typed)).toBe('');
      expect(await faults('wrong.mts', wrong)).toContain('noSuchField');
    },
  );

  it('can be required, and names what was refused', async () => {
    const refused = script(
      'refused.cjs',
      `const { createCenterClient, CenterError } = require('minors-protection-center-client');
       const center = createCenterClient({ baseUrl: process.env.CENTER_URL, apiKey: process.env.CENTER_API_KEY });
       center.POST('/v1/leads', { body: { source: 'SCHOOL' } }).catch((error) => {
         console.log(error instanceof CenterError, error.code, error.status, error.errors.map(({ pointer }) => pointer).join());
       });`,
    );
    const { stdout } = await run(process.execPath, [refused], settings());
    expect(stdout).toBe('true invalid-request 400 /discoveredAt\n');
  });

  it('repeats a command under the same key until it is answered', async () => {
    const server = await answering(
      (_, response) => response.writeHead(503, { 'retry-after': '0' }).end(),
      (request) => request.socket.destroy(),
      () => undefined, // never
      (_, response) => response.writeHead(429).end(),
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"version":1}'),
    );
    const commanding = script(
      'command.mjs',
      `import { createCenterClient } from 'minors-protection-center-client';
       const center = createCenterClient({ baseUrl: process.env.CENTER_URL, token: 'x', timeoutMs: 500 });
       const path = { caseId: '0190163d-8694-7398-9f3c-1f6f4d2a6b10' };
       const { data } = await center.POST('/v1/cases/{caseId}/accept', { params: { path }, body: {} });
       console.log(data.version);`,
    );
    const { stdout } = await run(process.execPath, [commanding], { CENTER_URL: server.url });
    await server.close();
    expect(stdout).toBe('1\n');
    expect(server.keys).toHaveLength(5);
    expect(new Set(server.keys).size).toBe(1);
    expect(server.keys[0]).toMatch(/^[-0-9a-f]{36}$/);
  });

  it('repeats a command whose answer is lost in the middle', async () => {
    const server = await answering(
      (_, response) => {
        response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"caseNumber"', () => response.destroy());
      },
      (_, response) => response.writeHead(201, { 'content-type': 'application/json' }).end('{"caseNumber":"7"}'),
    );
    const commanding = script(
      'half.mjs',
      `import { createCenterClient } from 'minors-protection-center-client';
       const center = createCenterClient({ baseUrl: process.env.CENTER_URL, token: 'x' });
       const { data, response } = await center.POST('/v1/leads', { body: { source: 'SCHOOL', discoveredAt: 'x' } });
       console.log(response.status, data.caseNumber);`,
    );
    const { stdout } = await run(process.execPath, [commanding], { CENTER_URL: server.url });
    await server.close();
    expect(stdout).toBe('201 7\n');
    expect(server.keys).toHaveLength(2);
    expect(new Set(server.keys).size).toBe(1);
  });

  it('follows the events over a restart of the center, each once', async () => {
    const following = script(
      'follow.mjs',
      `import { createCenterClient } from 'minors-protection-center-client';
       const center = createCenterClient({ baseUrl: process.env.CENTER_URL, apiKey: process.env.CENTER_API_KEY });
       let seen = 0;
       for await (const { position, type } of center.follow({ after: '0', types: ['LeadRegistered'] })) {
         console.log(position, type);
         seen += 1;
         if (seen === 3) break;
       }`,
    );
    const url = new URL(center.program.url);
    const hospital = center.with({ 'x-api-key': apiKey });
    const lead = (nth: number) => ({
      source: 'MANDATORY_REPORT',
      sourceRef: `F-${nth}`,
      discoveredAt: new Date().toISOString(),
    });
    await hospital.does('/v1/leads', lead(1));
    const proxy = createServer((request, response) => {
      const to = new URL(request.url!, center.program.url);
      fetch(to, { headers: request.headers as Record<string, string> }).then(
        async (answer) => {
          response.writeHead(answer.status, Object.fromEntries(answer.headers));
          for await (const chunk of answer.body!) response.write(chunk);
          response.end();
        },
        () => response.destroy(),
      );
    });
    await new Promise<void>((listening) => proxy.listen(0, url.hostname, listening));
    const { port } = proxy.address() as { port: number };
    const going = run(process.execPath, [following], { ...settings(), CENTER_URL: `http://127.0.0.1:${port}` });
    await center.program.kill();
    await center.startAgain();
    await hospital.does('/v1/leads', lead(2));
    const { stdout } = await going;
    proxy.closeAllConnections();
    await new Promise((closed) => proxy.close(closed));
    const positions = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]!);
    expect(positions).toHaveLength(3);
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => Number(one) - Number(other)));
  });

  it('verifies webhooks, and refuses altered ones', async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const [body, sentAt] = ['{"type":"minors-protection.ping"}', new Date()];
    const signature = new Webhook(secret).sign('msg_1', sentAt, body);
    const given = {
      ...{ 'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)) },
      'webhook-signature': signature,
    };
    const verifying = script(
      'webhook.mjs',
      `import { verifyWebhook } from 'minors-protection-center-client';
       const [headers, secret] = [${JSON.stringify(given)}, ${JSON.stringify(secret)}];
       for (const body of ${JSON.stringify([body, body.replace('ping', 'pong')])}) {
         try { console.log(verifyWebhook(body, headers, secret).type); } catch (error) { console.log(error.name); }
       }`,
    );
    const { stdout } = await run(process.execPath, [verifying]);
    expect(stdout.split('\n').slice(0, 2)).toEqual(['minors-protection.ping', 'WebhookVerificationError']);
  });
});
