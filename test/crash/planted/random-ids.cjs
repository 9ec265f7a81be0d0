// The fault: the operation of a request, from which all ids are derived, is another one for each retry.
const { randomUUID } = require('node:crypto');
const { lib } = require('./built.cjs');

lib('vault').PostgresIdempotencyStore.prototype.operation = () => randomUUID();
