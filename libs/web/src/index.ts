export * from './answering/idempotency-store';
export * from './answering/business-time';
export { CompletedBy, Completion } from './answering/completion';
export * from './answering/created';
export * from './answering/cursor';
export * from './answering/format';
export * from './answering/not-remembered';
export * from './answering/page';
export { SetsETag } from './answering/versioned';
export * from './fields';
export * from './http/http-adapter';
export { ConcurrencyLimit } from './http/concurrency-limit';
export { Costly } from './http/costly-requests';
export { closeUnusedConnections } from './http/limit-connections';
export { isOwnRequest } from './http/own-request';
export * from './http/prepare-http';
export * from './problems/error-name';
export * from './problems/field-texts';
export * from './problems/problem';
export * from './problems/problem-catalogue';
export type { ProblemAnswer } from './problems/problem-answer';
export type { Translation } from './problems/problem-of';
export * from './problems/problem-renderer';
export * from './problems/problem-texts';
export { preferred } from './reading/accept';
export { positionAt } from './reading/as-of';
export * from './reading/asked';
export { readJsonObject } from './reading/body';
export { caughtUp } from './reading/caught-up';
export type { Language } from './reading/language';
export * from './reading/params';
export { isPosition } from './reading/position';
export { asRequest } from './reading/request-pipe';
export { isSafeName } from './reading/safe-name';
export { TakesNulls } from './reading/takes-nulls';
export {
  BodyStream,
  ClientDisconnected,
  STREAMED_TYPES,
  Streamed,
  TakesStream,
  XLSX,
  unsupportedType,
} from './streaming/body-stream';
export { EventStream, LineStream, TextStream } from './streaming/line-stream';
export * from './openapi/document';
export { DerivedAgain, ForRoles, Negotiated, WithoutToken } from './openapi/extensions';
export * from './openapi/routes';
export * from './routes/business-time.request';
export * from './routes/page.request';
export * from './web.module';
