// The fault: the first event of a page is folded twice.
const { addTally, count } = require('./tally.cjs');

addTally(async (events, sql) => {
  await count(events, sql);
  await count(events.slice(0, 1), sql);
});
