import { createHmac, randomUUID } from 'node:crypto';
import { backoff, type Companion, pause } from '@center/event-store';
import type { OperationId } from '@center/kernel';
import type { Pool } from 'pg';
import { decrypt, encrypt } from './ciphertext';
import type { MasterKey } from './master-key';
import { type RepeatableCall, scopeOf, scopeOperation } from './repeatable-call';

/** The original 2xx response. Contains ids, codes and versions; never plain text about a person. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** the JSON text */
  readonly body: string;
}

/** The result of a claim: execute the request, replay the response, or reject a key reused with another body. */
export type Claim =
  | { readonly is: 'first' }
  | { readonly is: 'answered'; readonly answer: RecordedResponse }
  | { readonly is: 'other-body' };

const LEASE = 10_000;
const KEPT = '72 hours';

// Claims a new, an expired, or a crashed request. A crashed request with another body is not claimed.
const CLAIM = `
INSERT INTO vault.remembered_answer AS held (scope, body, claim, leased_until)
VALUES ($1, $2, $3, now() + $4 * interval '1 millisecond')
ON CONFLICT (scope) DO UPDATE
  SET body = excluded.body, claim = excluded.claim, leased_until = excluded.leased_until, answer = NULL, created_at = now()
  WHERE held.created_at < now() - interval '${KEPT}'
    OR (held.answer IS NULL AND held.leased_until < now() AND held.body = excluded.body)
RETURNING claim`;

// The first one to finish settles it, even if its lease has expired: it has been executed, and a concurrent retry did the same.
const SETTLE = `
INSERT INTO vault.remembered_answer AS held (scope, body, claim, leased_until, answer) VALUES ($1, $2, $3, now(), $4)
ON CONFLICT (scope) DO UPDATE SET answer = excluded.answer
  WHERE held.answer IS NULL AND held.body = excluded.body`;

const RELEASE = 'DELETE FROM vault.remembered_answer WHERE scope = $1 AND claim = $2 AND answer IS NULL';

/**
 * The responses to requests with an `Idempotency-Key`, so that a retry is replayed and not executed again. Works across
 * processes, and uses no connection while a retry waits for the original request. A request that outlives its lease may
 * run concurrently with its retry. This is harmless, because both are one operation with the same ids.
 */
export class PostgresIdempotencyStore {
  private readonly bodyKey: Buffer;
  private readonly answerKey: Buffer;
  /** the claims of this process that are not settled, by scope */
  private readonly held = new Map<string, { body: Buffer; claim: string }>();

  constructor(
    private readonly pool: Pool,
    private readonly masterKey: MasterKey,
    private readonly lease = LEASE,
  ) {
    this.bodyKey = masterKey.derive('repeatable calls');
    this.answerKey = masterKey.derive('remembered answers');
  }

  /** The operation id of this request and all its retries. */
  operation(call: RepeatableCall): OperationId {
    return scopeOperation(this.masterKey, call);
  }

  /**
   * Claims a request with this body. Waits while the original request runs. Returns `first` if there was none, or if it
   * was released or its process crashed. Every `first` must be followed by `settle`, `settled` or `release`.
   */
  async claim(call: RepeatableCall, bodyDigest: string): Promise<Claim> {
    const scope = scopeOf(this.masterKey, call);
    const body = createHmac('sha256', this.bodyKey).update('body').update(bodyDigest).digest();
    for (let tried = 1; ; tried++) {
      const claim = randomUUID();
      const { rowCount } = await this.pool.query(CLAIM, [scope, body, claim, this.lease]);
      if (rowCount === 1) {
        this.held.set(scope.toString('hex'), { body, claim });
        return { is: 'first' };
      }
      const known = await this.known(scope, body);
      if (known) return known;
      await pause(backoff(tried, 10, 160));
    }
  }

  /** Stores the response to a claimed request for retries. Does nothing if this process has not claimed the request. */
  async settle(call: RepeatableCall, answer: RecordedResponse): Promise<void> {
    const companion = this.companion(call, answer);
    this.settled(call);
    if (companion) await this.pool.query(companion.text, [...companion.values]);
  }

  /** The write of `settle`, to be passed to an append; `undefined` if this process has not claimed the request. */
  companion(call: RepeatableCall, answer: RecordedResponse): Companion | undefined {
    const scope = scopeOf(this.masterKey, call);
    const held = this.held.get(scope.toString('hex'));
    if (!held) return undefined;
    const ciphertext = encrypt(this.answerKey, scope.toString('hex'), Buffer.from(JSON.stringify(answer)));
    return { text: SETTLE, values: [scope, held.body, held.claim, ciphertext] };
  }

  /** Ends a claim whose response was stored as a companion. */
  settled(call: RepeatableCall): void {
    this.drop(scopeOf(this.masterKey, call));
  }

  /** Releases a claim: a retry is executed again. Does nothing if this process has not claimed the request. */
  async release(call: RepeatableCall): Promise<void> {
    const scope = scopeOf(this.masterKey, call);
    const held = this.drop(scope);
    if (held) await this.pool.query(RELEASE, [scope, held.claim]);
  }

  /** Deletes responses older than 72 hours. Resolves to their number. */
  async sweep(): Promise<number> {
    const old = `DELETE FROM vault.remembered_answer WHERE created_at < now() - interval '${KEPT}'`;
    return (await this.pool.query(old)).rowCount ?? 0;
  }

  private drop(scope: Buffer) {
    const held = this.held.get(scope.toString('hex'));
    this.held.delete(scope.toString('hex'));
    return held;
  }

  /** The replay or rejection; `undefined` while the original request is running, or after its release. */
  private async known(scope: Buffer, body: Buffer): Promise<Claim | undefined> {
    const { rows } = await this.pool.query<{ body: Buffer; answer: Buffer | null }>(
      'SELECT body, answer FROM vault.remembered_answer WHERE scope = $1',
      [scope],
    );
    const [held] = rows;
    if (held && !held.body.equals(body)) return { is: 'other-body' };
    if (!held?.answer) return undefined;
    const answer = decrypt(this.answerKey, scope.toString('hex'), held.answer).toString();
    return { is: 'answered', answer: JSON.parse(answer) as RecordedResponse };
  }
}
