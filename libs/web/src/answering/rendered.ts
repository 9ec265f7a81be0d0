import { Created, Replayed } from './created';

const versionOf = (body: unknown): number | undefined => {
  if (typeof body !== 'object' || body === null || !('version' in body)) return undefined;
  return typeof body.version === 'number' ? body.version : undefined;
};

/** The response to a handler's return value. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The status, the `Location` and, on a `versioned` route, the `ETag` of a response. */
export const rendered = (answer: unknown, versioned: boolean): Rendered => {
  const isNew = answer instanceof Created;
  const isReplayed = answer instanceof Replayed || (isNew && answer.options.replayed);
  const body: unknown = isNew || answer instanceof Replayed ? answer.body : answer;
  const version = versioned ? versionOf(body) : undefined;
  return {
    status: isNew ? 201 : 200,
    headers: {
      ...(isNew && { location: answer.location }),
      ...(isReplayed && { 'idempotent-replayed': 'true' }),
      ...(version !== undefined && { etag: `"${version}"` }),
    },
    body,
  };
};
