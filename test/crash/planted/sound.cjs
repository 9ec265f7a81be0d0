// No fault: the tally as it should be.
const { addTally, count } = require('./tally.cjs');

addTally(async (events, sql) => void (await count(events, sql)));
