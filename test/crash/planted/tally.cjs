// A view that counts the events of each stream: its rows reveal an event that was folded twice or not at all.
const { built } = require('./built.cjs');

const DDL = 'CREATE TABLE crash_tally (stream text PRIMARY KEY, events integer NOT NULL)';
const COUNT = `
  INSERT INTO crash_tally AS tally SELECT stream, count(*) FROM unnest($1::text[]) AS stream GROUP BY stream
  ON CONFLICT (stream) DO UPDATE SET events = tally.events + excluded.events`;

/** Counts the events of a page. */
const count = (events, sql) => sql(COUNT, [events.map(({ stream }) => stream)]);

/** The view, with another way to fold a page. */
const tally = (apply) => ({ name: 'crash_tally', version: 1, tables: ['crash_tally'], ddl: DDL, apply });

exports.count = count;
exports.soundTally = tally(async (events, sql) => void (await count(events, sql)));
/** Adds the tally to the views of the program. */
exports.addTally = (apply) => built('apps/api/src/api.module.js').views.push(tally(apply));
