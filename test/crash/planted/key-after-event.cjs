// The fault: keys are written after the events whose texts they encrypt.
const { setTimeout: pause } = require('node:timers/promises');
const { lib } = require('./built.cjs');

const WINDOW_MS = 30;
const { PostgresEventStore, writeCompanion } = lib('event-store');
const { append } = PostgresEventStore.prototype;

PostgresEventStore.prototype.append = async function (stream, expected, events, companions = { before: [] }) {
  const appended = await append.call(this, stream, expected, events, { ...companions, before: [] });
  await pause(WINDOW_MS);
  for (const companion of companions.before) await writeCompanion(this.pool, companion);
  return appended;
};
