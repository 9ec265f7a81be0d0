import { createHmac } from 'node:crypto';
import { Batcher, type Companion, UNKNOWN_POSITION, writeCompanion, SHARED_PATIENCE } from '@center/event-store';
import type { OperationId } from '@center/kernel';
import type { Pool } from 'pg';
import { decrypt, encrypt } from './ciphertext';
import type { MasterKey } from './master-key';
import { operationOf, type RepeatableCall, scopeOf } from './repeatable-call';

/** The original 2xx response. Contains ids, codes and versions; never plain text about a person. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** the JSON text */
  readonly body: string;
}

/** What is stored for a request: nothing, its response, or the response to another body with the same key. */
export type Recalled =
  | { readonly is: 'unknown' }
  | { readonly is: 'answered'; readonly answer: RecordedResponse }
  | { readonly is: 'other-body' };

const KEPT = '72 hours';
const MOST = 500;

const REPLACE = 'UPDATE vault.remembered_answer SET body = $2, answer = $3, position = NULL WHERE scope = $1';

const RECALL = `
SELECT scope, body, answer, position FROM vault.remembered_answer
WHERE scope = ANY ($1::bytea[]) AND created_at >= now() - interval '${KEPT}'`;

interface Row {
  readonly scope: Buffer;
  readonly body: Buffer;
  readonly answer: Buffer;
  readonly position: string | null;
}

/**
 * The responses to requests with an `Idempotency-Key`, so that a retry is replayed and not executed again. A response is
 * written in the transaction of the append that it reports, or after the request if it appended nothing. Requests with one
 * key that run concurrently in two processes are one operation with the same event ids, so they have one effect; the first
 * response to be written is the response to both.
 */
export class PostgresIdempotencyStore {
  private readonly bodyKey: Buffer;
  private readonly answerKey: Buffer;
  private readonly rows: Batcher<Buffer, Row | undefined>;
  /** the scopes of requests in progress: each is asked for several times */
  private readonly scopes = new WeakMap<RepeatableCall, Buffer>();
  private readonly settled: Batcher<Companion, undefined>;

  constructor(
    private readonly pool: Pool,
    private readonly masterKey: MasterKey,
  ) {
    this.bodyKey = masterKey.derive('repeatable calls');
    this.answerKey = masterKey.derive('remembered answers');
    this.rows = new Batcher((scopes) => this.read(scopes), { most: MOST });
    this.settled = new Batcher((responses) => this.write(responses), { most: MOST });
  }

  /** The operation id of this request and all its retries. */
  operation(call: RepeatableCall): OperationId {
    return operationOf(this.scopeOf(call));
  }

  /** The stored response to a request with this body. */
  async recall(call: RepeatableCall, bodyDigest: string): Promise<Recalled> {
    const scope = this.scopeOf(call);
    const row = await this.rows.call(scope);
    if (!row) return { is: 'unknown' };
    if (!row.body.equals(this.bodyOf(bodyDigest))) return { is: 'other-body' };
    const answer = decrypt(this.answerKey, scope.toString('hex'), row.answer).toString();
    return { is: 'answered', answer: JSON.parse(positioned(answer, row.position)) as RecordedResponse };
  }

  /** The write that stores a response, to be passed to an append; its position is `UNKNOWN_POSITION`. */
  companion(call: RepeatableCall, bodyDigest: string, answer: RecordedResponse): Companion {
    const columns = this.row(call, bodyDigest, answer).map((value) => ({ type: 'bytea' as const, values: [value] }));
    return { write: 'vault.remember', columns };
  }

  /** Stores a response on its own, unless one is stored. Concurrent calls share a statement. */
  settle(call: RepeatableCall, bodyDigest: string, answer: RecordedResponse): Promise<void> {
    return this.settled.call(this.companion(call, bodyDigest, answer));
  }

  /** Replaces the stored response of a request. */
  async replace(call: RepeatableCall, bodyDigest: string, answer: RecordedResponse): Promise<void> {
    await this.pool.query(REPLACE, this.row(call, bodyDigest, answer));
  }

  /** Deletes responses older than 72 hours. Resolves to their number. */
  async sweep(): Promise<number> {
    const old = `DELETE FROM vault.remembered_answer WHERE created_at < now() - interval '${KEPT}'`;
    return (await this.pool.query(old)).rowCount ?? 0;
  }

  private scopeOf(call: RepeatableCall): Buffer {
    const scope = this.scopes.get(call) ?? scopeOf(this.masterKey, call);
    this.scopes.set(call, scope);
    return scope;
  }

  /** The scope, the digest of the body and the encrypted response. */
  private row(call: RepeatableCall, bodyDigest: string, answer: RecordedResponse): Buffer[] {
    const scope = this.scopeOf(call);
    const text = Buffer.from(JSON.stringify(answer));
    return [scope, this.bodyOf(bodyDigest), encrypt(this.answerKey, scope.toString('hex'), text)];
  }

  private bodyOf(bodyDigest: string): Buffer {
    return createHmac('sha256', this.bodyKey).update('body').update(bodyDigest).digest();
  }

  private async write(responses: readonly Companion[]): Promise<undefined[]> {
    const columns = responses[0]!.columns.map(({ type }, nth) => ({
      type,
      values: responses.flatMap((response) => response.columns[nth]!.values),
    }));
    const more = [responses.map(() => true), responses.map(() => null)];
    await writeCompanion(this.pool, { ...responses[0]!, columns }, more);
    return responses.map(() => undefined);
  }

  private async read(scopes: readonly Buffer[]): Promise<(Row | undefined)[]> {
    const asked = { name: 'recall', text: RECALL, values: [scopes], query_timeout: SHARED_PATIENCE };
    const { rows } = await this.pool.query<Row>(asked);
    const found = new Map(rows.map((row) => [row.scope.toString('hex'), row]));
    return scopes.map((scope) => found.get(scope.toString('hex')));
  }
}

/** A response with the position of its append, which was not known when the response was encrypted. */
const positioned = (answer: string, position: string | null): string =>
  position === null ? answer : answer.replaceAll(String(UNKNOWN_POSITION), position);
