declare const brand: unique symbol;

/** A UUID in lower case. The brand is the entity type, so that a transfer id cannot be passed as a case id. */
export type Id<Of extends string> = string & { readonly [brand]: Of };

export type CaseId = Id<'case'>;
export type ChildId = Id<'child'>;
export type ReporterId = Id<'reporter'>;
export type TransferId = Id<'transfer'>;
export type DisputeId = Id<'dispute'>;
export type BreakGlassId = Id<'break-glass'>;
export type RescueId = Id<'rescue'>;
export type BarId = Id<'bar'>;
export type PersonId = Id<'person'>;
export type AgencyId = Id<'agency'>;
export type OfficerId = Id<'officer'>;
export type AppointmentId = Id<'appointment'>;
export type EventId = Id<'event'>;
/** One execution of one command. A retry with the same `Idempotency-Key` has the same operation, hence the same ids. */
export type OperationId = Id<'operation'>;
export type KeyId = Id<'key'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID in lower case. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

/** Brands a text as an id. Throws `RangeError` if it is not a UUID in lower case. */
export const id = <Of extends string>(text: string): Id<Of> => {
  if (!isId(text)) throw new RangeError('not a UUID in lower case');
  return text as Id<Of>;
};
