// How long questions about figures take, and how that grows: facts are made by SQL, asked through the built program.
// After `npm run ready`: node bench/statistics.mjs [cases=1000000]
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const lib = (name) => require(`../dist/libs/${name}/src/index.js`);
const { startEmbeddedDatabase } = lib('embedded-database');
const { Definitions, FiguresQuery, OpenedQuery, Statistics } = lib('statistics');
const { caseFacts } = lib('cases');
const { ViewReader } = lib('projections');
const { Pool } = require('pg');

const CASES = Number(process.argv[2] ?? 1_000_000);
const RUNS = 5;
const definitions = new Definitions([caseFacts]);
const { indicators: INDICATORS } = definitions.current;
const { facts: TABLE } = caseFacts;

/** A fact for each case of which `chance` says so, in two versions of which the first has ended, as a triage leaves them. */
const facts = (indicator, chance, { key = 'n', agencies = 1, person = false } = {}) => `
  INSERT INTO ${TABLE.name} (indicator, key, known_from, known_to, subject_context, subject_id, events, at, day, by_month, met, person,
                    by_agency, by_area, by_harm, by_category, by_risk, by_source)
  SELECT '${indicator}', md5('${indicator}' || ${key})::uuid::text, n * 12 + version * 4,
         CASE version WHEN 0 THEN n * 12 + 4 END, 'cases', md5(n::text)::uuid,
         jsonb_build_array(jsonb_build_object('position', (n * 12)::text, 'revision', 0, 'type', 'LeadRegistered')),
         made.at, made.at::date, to_char(made.at, 'YYYY-MM'), n % 9 > 0,
         ${person ? `md5('person' || n % ${Math.ceil(CASES / 4)})::uuid` : 'NULL'},
         ARRAY(SELECT md5('agency' || (n * 7 + one) % 28)::uuid FROM generate_series(1, ${agencies}) AS one),
         '370682' || lpad((n % 18 + 1)::text, 3, '0'),
         ARRAY[(ARRAY['SEXUAL','ABUSE','NEGLECT','BULLYING','MISSING','DROPOUT'])[1 + n % 6]] ||
           CASE WHEN version = 1 AND n % 5 = 0 THEN ARRAY['VAGRANCY'] ELSE '{}' END,
         CASE WHEN n % 3 = 0 THEN '{}'::text[] ELSE ARRAY[(ARRAY['ORPHAN','LEFT_BEHIND','DISABLED'])[1 + n % 3]] END,
         CASE WHEN version = 1 THEN (ARRAY['HIGH','MEDIUM_HIGH','MEDIUM_LOW','LOW'])[1 + n % 4] END,
         (ARRAY['SCHOOL','HOSPITAL','PUBLIC','POLICE_110','HOTLINE_12345'])[1 + n % 5]
    FROM generate_series(1, ${CASES}) AS n, generate_series(0, 1) AS version,
         LATERAL (SELECT timestamptz '2021-06-01' + n * interval '3 years' / ${CASES} AS at) AS made
   WHERE n % 100 < ${chance * 100}`;

const QUESTIONS = {
  'leads_found, since the founding': { indicators: ['leads_found'] },
  'leads_found by area, since the founding': { indicators: ['leads_found'], groupBy: ['area'] },
  'leads_found by harm and month, since the founding': { indicators: ['leads_found'], groupBy: ['harm', 'month'] },
  'minors_rescued, since the founding': { indicators: ['minors_rescued'] },
  'minors_rescued by area, since the founding': { indicators: ['minors_rescued'], groupBy: ['area'] },
  'all indicators, since the founding': {},
  'all indicators, one year': { period: { from: '2023-01-01', to: '2023-12-31' } },
  'all indicators by area, one year': { period: { from: '2023-01-01', to: '2023-12-31' }, groupBy: ['area'] },
  'all indicators by area, one month': { period: { from: '2023-05-01', to: '2023-05-31' }, groupBy: ['area'] },
  'all indicators, as known half-way': { share: 0.5 },
  'all indicators, as known a moment ago': { share: 0.9999 },
  'all indicators by area, one year, for a viewer': {
    period: { from: '2023-01-01', to: '2023-12-31' },
    groupBy: ['area'],
    suppress: true,
  },
};

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

const timed = async (work) => {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
};

const ms = (time) => `${time.toFixed(0).padStart(6)} ms`;

/**
 * What a question is held against: the limit, a bare count of the current versions by index; and the peer, the figure as anyone would
 * ask for it of the table, by its words.
 */
const LIMIT = `SELECT count(*) FROM views.${TABLE.name} WHERE indicator = ANY ($1) AND known_to IS NULL`;
const PEER = `SELECT indicator, by_area, count(*), count(DISTINCT person) FROM views.${TABLE.name}
               WHERE indicator = ANY ($1) AND known_from <= $2 AND (known_to IS NULL OR known_to > $2) GROUP BY indicator, by_area`;

const folder = mkdtempSync(join(tmpdir(), 'bench-statistics-'));
const database = await startEmbeddedDatabase(folder);
const pool = new Pool({ connectionString: database.url });
pool.on('error', () => undefined); // the server's end may cut a connection that is leaving
try {
  await pool.query('CREATE SCHEMA views');
  await pool.query(`SET search_path TO views; ${TABLE.ddl}`);
  const filling = performance.now();
  const client = await pool.connect();
  await client.query('SET search_path TO views');
  for (const statement of [
    facts('leads_found', 0.95),
    facts('leads_transferred', 0.8, { agencies: 2 }),
    facts('transfer_instances', 0.8),
    facts('transfer_instances', 0.3, { key: "n || ' again'" }),
    facts('rescue_person_times', 0.4, { person: true }),
    facts('rescue_person_times', 0.2, { key: "n || ' again'", person: true }),
    facts('dispute_count', 0.02, { agencies: 2 }),
  ])
    await client.query(statement);
  for (const { name } of TABLE.dimensions) {
    const { values, number, multiple } = TABLE.column(name);
    const words = multiple ? `${values}::text[]` : `array_remove(ARRAY[${values}], NULL)`;
    await client.query(
      `INSERT INTO ${TABLE.words} SELECT DISTINCT '${name}', ${number}, ${words} FROM ${TABLE.name} ON CONFLICT DO NOTHING`,
    );
  }
  await client.query(`VACUUM ANALYZE ${TABLE.name}`);
  const { rows } = await client.query(
    `SELECT count(*) AS facts, pg_size_pretty(pg_total_relation_size('${TABLE.name}')) AS size FROM ${TABLE.name}`,
  );
  client.release();
  console.log(
    `${CASES} cases: ${rows[0].facts} facts, ${rows[0].size}, made in ${((performance.now() - filling) / 1000).toFixed(0)} s`,
  );

  const statistics = new Statistics(definitions, new FiguresQuery(new ViewReader(pool)));
  for (const [name, { indicators, period = {}, groupBy = [], share = 1, suppress = false }] of Object.entries(
    QUESTIONS,
  )) {
    const wanted = INDICATORS.filter((one) => indicators?.includes(one.name) ?? true);
    const position = BigInt(Math.ceil(share * (CASES + 2) * 12));
    const ask = () => statistics.figures({ indicators: wanted, period, groupBy, position, suppress });
    console.log(`${ms(await timed(ask))}  ${name}`);
  }
  const everything = [...new Set(INDICATORS.map((one) => one.facts))];
  const byArea = { period: {}, groupBy: ['area'], position: BigInt((CASES + 2) * 12), suppress: false };
  for (const facts of [['leads_found'], everything]) {
    const indicators = INDICATORS.filter((one) => facts.includes(one.facts));
    const ours = await timed(() => statistics.figures({ ...byArea, indicators }));
    const limit = await timed(() => pool.query(LIMIT, [facts]));
    const peer = await timed(() => pool.query(PEER, [facts, byArea.position.toString()]));
    const held = `${(ours / limit).toFixed(1)} x a bare count (${ms(limit).trim()}), ${(peer / ours).toFixed(1)} x faster than plain SQL (${ms(peer).trim()})`;
    console.log(`${ms(ours)}  ${facts.length === 1 ? facts[0] : 'all indicators'} by area: ${held}`);
  }
  const opened = new OpenedQuery(new ViewReader(pool));
  for (const [name, facts, period, cell] of [
    ['leads_found', 'leads_found', { from: '2023-05-01', to: '2023-05-31' }, { area: '370682001' }],
    ['minors_rescued', 'minors_rescued', { from: '2023-05-01', to: '2023-05-31' }, { area: '370682001' }],
    ['leads_found', 'leads_found', {}, {}],
  ]) {
    const indicator = INDICATORS.find((one) => one.name === facts);
    const position = BigInt((CASES + 2) * 12);
    const ask = () => opened.page({ table: TABLE, indicator, period, cell, position, limit: 201 });
    console.log(`${ms(await timed(ask))}  a page of 200 of ${name} opened, ${JSON.stringify({ ...period, ...cell })}`);
  }
} finally {
  await pool.end();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
