// POST /v1/leads: the center with everything on, beside the peer, at 1 and 64 callers.
import { setTimeout as pause } from 'node:timers/promises';
import { caughtUp, watchingLag } from '../support/center.mjs';
import { load } from '../support/load.mjs';
import { printTable, shown, shownSpread, spread } from '../support/numbers.mjs';

const CALLERS = [1, 64];
/** An idle backend reports its transactions after ten seconds at the latest. */
const COUNTED_AFTER_MS = 11_000;

const transactions = async (admin, database) => {
  const { rows } = await admin.query('SELECT xact_commit FROM pg_stat_database WHERE datname = $1', [database]);
  return Number(rows[0].xact_commit);
};

/** The transactions of a database for each request of `work`. Waits until they have been reported, if they are `counted`. */
const counting = async (admin, database, counted, work) => {
  const before = await transactions(admin, database);
  const result = await work();
  if (!counted) return result;
  await pause(COUNTED_AFTER_MS);
  return { ...result, transactions: ((await transactions(admin, database)) - before) / result.requests };
};

/** One cell: the load, then the time until the views have caught up. */
const measureCenter = async ({ center, headers }, callers, seconds) => {
  const job = { url: center.url, callers, seconds, headers, leads: true };
  const { result, lag } = await watchingLag(center, () => load(job));
  return { ...result, lag, behindFor: await caughtUp(center) };
};

const measurePeer = ({ peer }, callers, seconds) => load({ url: peer.url, callers, seconds, leads: true });

/** Measures in rounds, the center and the peer in turn. Returns the figures for each number of callers. */
export const measureLeads = async (bench, { rounds, seconds }) => {
  const cells = Object.fromEntries(CALLERS.map((callers) => [callers, { center: [], peer: [] }]));
  for (const callers of CALLERS) {
    await measureCenter(bench, callers, Math.min(3, seconds)); // warm-up
    await measurePeer(bench, callers, Math.min(3, seconds));
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const callers of CALLERS) {
      for (const [side, measure] of Object.entries({ center: measureCenter, peer: measurePeer })) {
        const counted = round === rounds; // in one round only: the counts hardly differ, and waiting takes time
        const run = () => measure(bench, callers, seconds);
        cells[callers][side].push(await counting(bench.admin, side, counted, run));
      }
      console.log(`  leads, round ${round} of ${rounds}, ${callers} callers: ${progress(cells[callers])}`);
    }
  }
  return report(cells);
};

const progress = ({ center, peer }) =>
  `${shown(center.at(-1).perSecond)}/s, lag ${shown(center.at(-1).lag.seconds)} s, peer ${shown(peer.at(-1).perSecond)}/s`;

const of = (cells, field) => spread(cells.map(field));

const report = (cells) => {
  const figures = {};
  const rows = [['', 'requests/s', 'p50 ms', 'p99 ms', 'transactions a lead', 'lag s', 'caught up after s', 'failed']];
  for (const callers of CALLERS) {
    const row = {};
    for (const side of ['center', 'peer']) {
      const runs = cells[callers][side];
      row[side] = {
        perSecond: of(runs, ({ perSecond }) => perSecond),
        p50: of(runs, ({ p50 }) => p50),
        p99: of(runs, ({ p99 }) => p99),
        transactions: runs.at(-1).transactions,
        ...(side === 'center' && {
          lagSeconds: of(runs, ({ lag }) => lag.seconds),
          lagEvents: of(runs, ({ lag }) => lag.events),
          caughtUpAfter: of(runs, ({ behindFor }) => behindFor),
          // what the center can do for hours: everything it was given, divided by the time until the views had it too
          sustained: of(runs, ({ requests, perSecond, behindFor }) => requests / (requests / perSecond + behindFor)),
        }),
        failed: runs.map(({ failed }) => failed).filter((failed) => Object.keys(failed).length > 0),
      };
      const { perSecond, p50, p99, transactions, lagSeconds, caughtUpAfter, failed } = row[side];
      const optional = (value) => (value ? shownSpread(value) : '');
      rows.push([
        `${callers} callers, ${side}`,
        ...[...[perSecond, p50, p99].map(shownSpread), shown(transactions)],
        ...[optional(lagSeconds), optional(caughtUpAfter), failed.length ? JSON.stringify(failed) : '0'],
      ]);
    }
    // a ratio of each round, because only what ran side by side compares
    const ratio = (field) =>
      spread(cells[callers].center.map((run, nth) => field(run) / cells[callers].peer[nth].perSecond));
    row.ratio = ratio(({ perSecond }) => perSecond);
    row.sustainedRatio = ratio(({ requests, perSecond, behindFor }) => requests / (requests / perSecond + behindFor));
    figures[callers] = row;
  }
  printTable('POST /v1/leads', rows);
  for (const callers of CALLERS) {
    const { ratio, sustainedRatio } = figures[callers];
    console.log(
      `  ${callers} callers: ${shownSpread(ratio)} x the peer, ${shownSpread(sustainedRatio)} x including the time until the views have caught up`,
    );
  }
  return figures;
};
