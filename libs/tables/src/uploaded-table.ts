import { nextTurn } from '@center/event-store';
import { type BodyStream, Problem, STREAMED_TYPES, unsupportedType } from '@center/web';
import { charsetOf } from './text';

/**
 * The chunks of an upload, each in a turn of its own: several may have arrived at once. Throws 413 `import-too-large` if its
 * declared size is over the limit; reading them throws it when the limit is exceeded.
 */
export const limitedChunks = (body: BodyStream, limit: number): AsyncIterable<Buffer> => {
  if ((body.size ?? 0) > limit) throw new Problem('import-too-large', { headers: { connection: 'close' } });
  return within(limit, body.chunks());
};

async function* within(limit: number, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new Problem('import-too-large');
    await nextTurn();
    yield chunk;
  }
}

/** The declared charset of an upload; `undefined` if it declares none. Throws 415 for one that tables cannot have. */
export const declaredCharset = (body: BodyStream): string | undefined => {
  if (body.charset === undefined) return undefined;
  const charset = charsetOf(body.charset);
  if (charset === undefined) throw unsupportedType(STREAMED_TYPES);
  return charset;
};

/** Sends the results of an import, then drains the unread rest of the request. */
export async function* thenDrained<Part>(
  batches: AsyncIterable<Part>,
  body: BodyStream,
): AsyncGenerator<Part, void, undefined> {
  yield* batches;
  await body.drain();
}
