// The fault: a reader of a case changes the list of its records.
const { built } = require('../../crash/planted/built.cjs');

const { Cases } = built('libs/cases/src/cases.js');
const { readAs } = Cases.prototype;

Cases.prototype.readAs = async function (...asked) {
  const reading = await readAs.apply(this, asked);
  reading.state.records.reverse();
  return reading;
};
