// The fault: a revision is one more than the last one that is visible, and nothing makes it unique.
const { appendByHand } = require('./append-by-hand.cjs');
const { built } = require('./built.cjs');

const REVISION = 'SELECT coalesce(max(revision), -1)::int + 1 AS revision FROM log.event WHERE stream = $1';
const POSITION = 'UPDATE log.head SET position = position + 1 RETURNING position';

// commands of one process would take turns and hide the fault
built('libs/event-store/src/stream-turns.js').inTurn = (_store, _stream, work) => work();

appendByHand(async (client, stream) => {
  const { rows } = await client.query(REVISION, [stream]);
  const next = await client.query(POSITION);
  return { ...rows[0], ...next.rows[0] };
});
