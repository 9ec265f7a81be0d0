// The fault: the rows are committed by themselves, and the checkpoint later in another transaction.
const { setTimeout: pause } = require('node:timers/promises');
const { built } = require('./built.cjs');
const { addTally, count } = require('./tally.cjs');

const WINDOW_MS = 50;
let rows;

// the program opens its pool before its views start
const eventStore = built('libs/event-store/src/postgres/pool.js');
const { openPool } = eventStore;
eventStore.openPool = (url, most) => {
  rows ??= openPool(url, 2);
  return openPool(url, most);
};

addTally(async (events) => {
  await count(events, (text, values) => rows.query(text.replaceAll('crash_tally', 'views.crash_tally'), values));
  await pause(WINDOW_MS);
});
