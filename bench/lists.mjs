// How long the lists of a day's work take, now and in the past, and a search: rows are made by SQL (county.sql), asked through
// the built program. After `npm run ready`: node bench/lists.mjs [cases=1000000]
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const built = (path) => require(`../dist/${path}`);
const lib = (name) => built(`libs/${name}/src/index.js`);
const { startEmbeddedDatabase } = lib('embedded-database');
const { hostClock, PostgresEventStore } = lib('event-store');
const { Projections, ViewReader } = lib('projections');
const { caseViews } = lib('cases');
const { migrate } = built('migrations/index.js');
const { RegisterQuery } = built('libs/cases/src/views/register/register.query.js');
const { TransfersQuery } = built('libs/cases/src/views/transfers/transfers.query.js');
const { Pool } = require('pg');

const CASES = Number(process.argv[2] ?? 1_000_000);
const RUNS = 9;
const PAGE = { sort: '-registeredAt', limit: 50 };
const NOW = '2046-01-01T00:00:00.000Z';

const madeId = (kind, number) => {
  const hex = createHash('md5').update(`${kind}${number}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
const officer = (role, kind, areaCode = '370682') => ({
  ...{ officerId: madeId('officer', 5), appointmentId: madeId('appointment', 5), role, areaCode },
  agency: { id: madeId('agency', 5), kind, name: '单位' },
});
const dispatcher = officer('DISPATCHER', 'MINORS_CENTER');
const liaison = officer('AGENCY_LIAISON', 'POLICE');
const supervisor = officer('TOWN_SUPERVISOR', 'TOWN_STATION', '370682005');

const LISTS = {
  'the register, newest first': [dispatcher, {}],
  'the register by urgency': [dispatcher, { sort: 'urgency' }],
  'cases of a town being handled': [dispatcher, { area: '370682005', status: 'HANDLING' }],
  'cases of a harm at high risk': [dispatcher, { harm: 'SEXUAL', risk: 'HIGH' }],
  'cases overdue': [dispatcher, { overdue: true }],
  'not assigned yet': [dispatcher, { list: 'unassigned' }],
  'waiting for approval': [dispatcher, { list: 'awaiting-approval' }],
  'my cases': [dispatcher, { list: 'mine' }],
  'what a liaison may see': [liaison, {}],
  'what a town supervisor may see': [supervisor, {}],
};
const BACK = { 'a moment ago': 0.9999, 'a tenth back': 0.9, 'half-way': 0.5 };

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const timed = async (name, work) => {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const time = median(times);
  console.log(`${time.toFixed(1).padStart(8)} ms  ${name}`);
  return time;
};

/** The limit: fifty rows by their keys. The peer: the newest fifty of a town without an index. */
const LIMIT = 'SELECT * FROM views.register WHERE position <= 50';
const PEER = `SELECT * FROM views.register WHERE area = '370682005' AND status = 'HANDLING' ORDER BY registered_at + interval '0' DESC LIMIT 50`;

const folder = mkdtempSync(join(tmpdir(), 'bench-lists-'));
const database = await startEmbeddedDatabase(folder);
const pool = new Pool({ connectionString: database.url });
pool.on('error', () => undefined); // the server's end may cut a connection that is leaving
try {
  await migrate(database.url);
  const projections = new Projections(new PostgresEventStore(pool, hostClock), pool, caseViews);
  await projections.start();
  await projections.stop();
  await pool.query(`INSERT INTO vault.token_secret (version, wrapped) VALUES (1, '')`);
  const filling = performance.now();
  await pool.query(readFileSync(new URL('county.sql', import.meta.url), 'utf8').replaceAll('CASES', `${CASES}`));
  console.log(`${CASES} cases made in ${((performance.now() - filling) / 1000).toFixed(0)} s`);

  const reader = new ViewReader(pool);
  const [register, transfers] = [new RegisterQuery(reader), new TransfersQuery(reader)];
  for (const [name, [by, filter]] of Object.entries(LISTS))
    await timed(name, () => register.list(by, { ...PAGE, ...filter }, NOW));
  for (const [name, list] of [
    ['inbox', undefined],
    ['to be signed for', 'unsigned'],
  ])
    await timed(`a liaison's transfers: ${name}`, () =>
      transfers.list(liaison, { limit: 50, ...(list && { list }) }, NOW),
    );
  const town = await timed('held against each other: cases of a town being handled', () =>
    register.list(dispatcher, { ...PAGE, area: '370682005', status: 'HANDLING' }, NOW),
  );
  const limit = await timed('… fifty rows by their keys (the limit)', () => pool.query(LIMIT));
  const unsorted = await pool.connect();
  await unsorted.query('SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off');
  const peer = await timed('… the same without an index (the peer)', () => unsorted.query(PEER));
  unsorted.release(true);
  console.log(
    `            ${(town / limit).toFixed(1)} x the limit, ${(peer / town).toFixed(1)} x faster than the peer`,
  );
  for (const [name, share] of Object.entries(BACK)) {
    const position = BigInt(Math.ceil(CASES * share));
    const then = new Date(Date.UTC(2024, 0, 1) + Number(position) * 600_000).toISOString(); // as county.sql has it
    await timed(`as known ${name}: the register`, () => register.list(dispatcher, { ...PAGE, position }, then));
    await timed(`as known ${name}: cases of a town being handled`, () =>
      register.list(dispatcher, { ...PAGE, area: '370682005', status: 'HANDLING', position }, then),
    );
    await timed(`as known ${name}: a liaison's transfers`, () =>
      transfers.list(liaison, { limit: 50, position }, then),
    );
  }
} finally {
  await pool.end();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
