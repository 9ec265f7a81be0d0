import createClient, { type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch';
import type { HttpMethod, PathsWithMethod, RequiredKeysOf } from 'openapi-typescript-helpers';
import { errorOf } from './errors.js';
import { follow, type FollowOptions, type LiveEvent } from './follow.js';
import { retryingFetch } from './retrying-fetch.js';
import type { paths } from './schema.js';

/** Where the center is, and who asks. */
export interface CenterClientOptions {
  /** such as `https://center.example.org` */
  readonly baseUrl: string;
  /** an agency's API key */
  readonly apiKey?: string;
  /** or the access token of an officer */
  readonly token?: string;
  /** the time limit of each try in milliseconds; default 30,000 */
  readonly timeoutMs?: number;
}

type Init<I> = RequiredKeysOf<I> extends never ? [(I & Record<string, unknown>)?] : [I & Record<string, unknown>];
/** An answer as JSON. It is told by its data: without `exactOptionalPropertyTypes` an error has optional data, too. */
type Answer<T extends Record<string | number, unknown>, I> = Extract<
  FetchResponse<T, I, 'application/json'>,
  { data: unknown }
>;

/** Calls an operation. Resolves with its answer; throws a `CenterError` for every other response. */
type Method<M extends HttpMethod> = <P extends PathsWithMethod<paths, M>, I extends MaybeOptionalInit<paths[P], M>>(
  path: P,
  ...init: Init<I>
) => Promise<Answer<paths[P][M & keyof paths[P]] & Record<string | number, unknown>, I>>;

/** The item type of a list. */
type Item<P extends PathsWithMethod<paths, 'get'>> = Answer<
  paths[P]['get'] & Record<string | number, unknown>,
  object
>['data'] extends {
  items: readonly (infer I)[];
}
  ? I
  : never;

export interface CenterClient {
  readonly GET: Method<'get'>;
  readonly POST: Method<'post'>;
  readonly PUT: Method<'put'>;
  /** The items of a list, over all its pages. */
  items<P extends PathsWithMethod<paths, 'get'>>(
    path: P,
    ...init: Init<MaybeOptionalInit<paths[P], 'get'>>
  ): AsyncGenerator<Item<P>, void, undefined>;
  /** The events that the caller may see, as they happen. */
  follow(options?: FollowOptions): AsyncGenerator<LiveEvent, void, undefined>;
}

/** A client of the center. Throws `TypeError` unless it gets either an API key or a token. */
export const createCenterClient = (options: CenterClientOptions): CenterClient => {
  const { apiKey, token, timeoutMs = 30_000 } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  if ((apiKey === undefined) === (token === undefined)) throw new TypeError('give either apiKey or token');
  const credentials: Record<string, string> =
    apiKey !== undefined ? { 'x-api-key': apiKey } : { authorization: `Bearer ${token!}` };
  const client = createClient<paths>({ baseUrl, headers: credentials, fetch: retryingFetch(timeoutMs, errorOf) });
  const get = client.GET as unknown as (path: string, init: object) => Promise<{ data: Page }>;
  async function* items(path: string, init: Asked = {}): AsyncGenerator<unknown, void, undefined> {
    let cursor: string | null | undefined;
    do {
      const query = { ...init.params?.query, ...(cursor !== undefined && { cursor }) };
      const { data } = await get(path, { ...init, params: { ...init.params, query } });
      yield* data.items;
      cursor = data.nextCursor;
    } while (cursor !== null && cursor !== undefined);
  }
  return {
    GET: client.GET as unknown as CenterClient['GET'],
    POST: client.POST as unknown as CenterClient['POST'],
    PUT: client.PUT as unknown as CenterClient['PUT'],
    items: items as unknown as CenterClient['items'],
    follow: (following) => follow(baseUrl, credentials, following),
  };
};

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor?: string | null;
}

interface Asked {
  readonly params?: { readonly query?: object };
}
