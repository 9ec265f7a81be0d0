const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'ENOENT', 'EAI_AGAIN']);

/** SQLSTATE classes and codes of a server that is not there, is going, or has no room or time for us. */
const SQL_STATES = /^(08|53|57P|57014|55P03|40001|40P01|25006)/;

/** Words of the driver for a connection that broke or never came; it gives these no code. */
const DRIVER_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** Whether an error says that the database cannot be reached or cannot answer in time: trying again later may help. */
export const isDatabaseDown = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SYSTEM_CODES.has(code) || SQL_STATES.test(code) || DRIVER_WORDS.test(error.message);
};
