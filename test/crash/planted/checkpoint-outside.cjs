// The fault: the rows are committed by themselves, and the checkpoint later in another transaction.
const { setTimeout: pause } = require('node:timers/promises');
const { Pool } = require('pg');
const { built } = require('./built.cjs');
const { addTally, count } = require('./tally.cjs');

const WINDOW_MS = 50;
let rows;

// the program opens its pool before its views start
const eventStore = built('libs/event-store/src/postgres/pool.js');
const { openPool } = eventStore;
eventStore.openPool = (url, most) => {
  rows ??= new Pool({ connectionString: url, max: 2, options: '-c search_path=views' });
  rows.on('error', () => undefined);
  return openPool(url, most);
};

addTally(async (events, sql) => {
  await sql('SELECT 1');
  await count(events, (text, values) => rows.query(text, values));
  await pause(WINDOW_MS);
});
