// The fault: positions come from a sequence, so they are committed in another order than they are drawn.
const { appendByHand } = require('./append-by-hand.cjs');

appendByHand(async (client, _stream, expected, nth) => {
  const { rows } = await client.query(`SELECT nextval('public.naive_position') AS position`);
  return { position: rows[0].position, revision: (expected === 'new' ? 0 : expected + 1) + nth };
});
