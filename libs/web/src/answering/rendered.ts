import { Created } from './created';

const versionOf = (body: unknown): number | undefined => {
  if (typeof body !== 'object' || body === null || !('version' in body)) return undefined;
  return typeof body.version === 'number' ? body.version : undefined;
};

/** What the return value of a handler is answered with. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The status, the `Location` and, on a route that is `versioned`, the `ETag` of an answer. */
export const rendered = (answer: unknown, versioned: boolean): Rendered => {
  const isNew = answer instanceof Created;
  const body: unknown = isNew ? answer.body : answer;
  const version = versioned ? versionOf(body) : undefined;
  return {
    status: isNew ? 201 : 200,
    headers: {
      ...(isNew && { location: answer.location }),
      ...(isNew && answer.options.replayed && { 'idempotent-replayed': 'true' }),
      ...(version !== undefined && { etag: `"${version}"` }),
    },
    body,
  };
};
