import { invalidRequest, Problem } from '@center/web';

/** Turns the 400 for a cursor in the query into one for a cursor in the body. Throws every error on. */
export const cursorInBody = (error: unknown): never => {
  if (!(error instanceof Problem) || !error.extras.errors) throw error;
  throw invalidRequest(...error.extras.errors.map(({ pointer, code }) => ({ pointer, code })));
};
