// The fault: keys are written after the events whose texts they encrypt.
const { setTimeout: pause } = require('node:timers/promises');
const { lib } = require('./built.cjs');

const WINDOW_MS = 30;
const { CompanionWriter, PostgresEventStore, writeCompanion } = lib('event-store');
const { append } = PostgresEventStore.prototype;
const { before } = CompanionWriter.prototype;

PostgresEventStore.prototype.append = async function (stream, expected, events, companions = { before: [] }) {
  const appended = await append.call(this, stream, expected, events, { ...companions, before: [] });
  await pause(WINDOW_MS);
  for (const companion of companions.before) await writeCompanion(this.pool, companion);
  return appended;
};

// the engine on EventStoreDB sends the events after this
CompanionWriter.prototype.before = async function (companions) {
  void pause(WINDOW_MS).then(() => before.call(this, companions).catch(() => undefined));
};
