// The bulk import: lines a second, from a client that sends as fast as the program reads.
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { caughtUp } from '../support/center.mjs';
import { ledgerLine } from '../support/leads.mjs';
import { printTable, shownSpread, spread } from '../support/numbers.mjs';

let lines = 0;

/** Sends new lines for some seconds. Resolves to the summary of the response. */
const importFor = (url, headers, seconds) =>
  new Promise((resolve, reject) => {
    const until = performance.now() + seconds * 1000;
    const ledger = function* () {
      while (performance.now() < until) yield `${JSON.stringify(ledgerLine((lines += 1)))}\n`;
    };
    const options = { method: 'POST', headers: { ...headers, 'content-type': 'application/x-ndjson' } };
    const outgoing = request(`${url}/v1/leads/import`, options, (response) => {
      let last = '';
      response.setEncoding('utf8').on('data', (text) => (last = (last + text).slice(-2_000)));
      response.on('end', () => resolve(JSON.parse(last.trim().split('\n').at(-1)).summary));
    });
    outgoing.on('error', reject);
    Readable.from(ledger()).pipe(outgoing);
  });

/** Measures the import in rounds; the views catch up after each. */
export const measureImport = async ({ center, headers }, { rounds, seconds }) => {
  const runs = [];
  for (let round = 1; round <= rounds; round += 1) {
    const began = performance.now();
    const { registered, complete, refused } = await importFor(center.url, headers, seconds);
    const elapsed = (performance.now() - began) / 1000;
    if (!complete || refused > 0) throw new Error('the import did not accept every line');
    runs.push({ perSecond: registered / elapsed, caughtUpAfter: await caughtUp(center) });
  }
  const figures = {
    perSecond: spread(runs.map(({ perSecond }) => perSecond)),
    caughtUpAfter: spread(runs.map(({ caughtUpAfter }) => caughtUpAfter)),
  };
  printTable('Bulk import', [
    ['lines/s', 'views caught up after s'],
    [shownSpread(figures.perSecond), shownSpread(figures.caughtUpAfter)],
  ]);
  return figures;
};
