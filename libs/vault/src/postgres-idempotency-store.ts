import { createHmac, randomUUID } from 'node:crypto';
import { backoff, type Companion, pause } from '@center/event-store';
import type { OperationId } from '@center/kernel';
import type { Pool } from 'pg';
import { decrypt, encrypt } from './ciphertext';
import type { MasterKey } from './master-key';
import { type RepeatableCall, scopeOf, scopeOperation } from './repeatable-call';

/** A 2xx as it was answered the first time. Holds ids, codes and versions; never plain text of a person. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** the JSON text */
  readonly body: string;
}

/** What became of asking to be the first: carry it out, give the same answer again, or the key came with another body. */
export type Claim =
  | { readonly is: 'first' }
  | { readonly is: 'answered'; readonly answer: RecordedResponse }
  | { readonly is: 'other-body' };

const LEASE = 10_000;
const KEPT = '72 hours';

// A new call, one whose time is over, or one whose process died. A dead call with another body stays what it was.
const CLAIM = `
INSERT INTO vault.remembered_answer AS held (scope, body, claim, leased_until)
VALUES ($1, $2, $3, now() + $4 * interval '1 millisecond')
ON CONFLICT (scope) DO UPDATE
  SET body = excluded.body, claim = excluded.claim, leased_until = excluded.leased_until, answer = NULL, created_at = now()
  WHERE held.created_at < now() - interval '${KEPT}'
    OR (held.answer IS NULL AND held.leased_until < now() AND held.body = excluded.body)
RETURNING claim`;

// Whoever comes first settles it, be its lease over or not: what it did has been done, and a rival did the same.
const SETTLE = `
INSERT INTO vault.remembered_answer AS held (scope, body, claim, leased_until, answer) VALUES ($1, $2, $3, now(), $4)
ON CONFLICT (scope) DO UPDATE SET answer = excluded.answer
  WHERE held.answer IS NULL AND held.body = excluded.body`;

const RELEASE = 'DELETE FROM vault.remembered_answer WHERE scope = $1 AND claim = $2 AND answer IS NULL';

/**
 * The answers to calls with an `Idempotency-Key`, so that a repeat is answered and not carried out again. Works across
 * processes, and holds no connection while a repeat waits for the first. A call that outlives its lease may be carried
 * out beside its repeat: that is harmless, since both are one operation with the same ids.
 */
export class PostgresIdempotencyStore {
  private readonly bodyKey: Buffer;
  private readonly answerKey: Buffer;
  /** what this process has claimed and not yet settled, by scope */
  private readonly held = new Map<string, { body: Buffer; claim: string }>();

  constructor(
    private readonly pool: Pool,
    private readonly masterKey: MasterKey,
    private readonly lease = LEASE,
  ) {
    this.bodyKey = masterKey.derive('repeatable calls');
    this.answerKey = masterKey.derive('remembered answers');
  }

  /** The operation that this call and all its repeats are. */
  operation(call: RepeatableCall): OperationId {
    return scopeOperation(this.masterKey, call);
  }

  /**
   * Claims a call for a request with this body. Waits while the first one runs; `first` when there was none, or it was
   * released or its process died. Every `first` must be followed by `settle`, `settled` or `release`.
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

  /** Keeps the answer to a claimed call for every repeat. Does nothing when the call is not claimed by this process. */
  async settle(call: RepeatableCall, answer: RecordedResponse): Promise<void> {
    const companion = this.companion(call, answer);
    this.settled(call);
    if (companion) await this.pool.query(companion.text, [...companion.values]);
  }

  /** The write of `settle`, to be handed over with an append; `undefined` when the call is not claimed by this process. */
  companion(call: RepeatableCall, answer: RecordedResponse): Companion | undefined {
    const scope = scopeOf(this.masterKey, call);
    const held = this.held.get(scope.toString('hex'));
    if (!held) return undefined;
    const ciphertext = encrypt(this.answerKey, scope.toString('hex'), Buffer.from(JSON.stringify(answer)));
    return { text: SETTLE, values: [scope, held.body, held.claim, ciphertext] };
  }

  /** Ends a claim whose answer was kept as a companion. */
  settled(call: RepeatableCall): void {
    this.drop(scopeOf(this.masterKey, call));
  }

  /** Gives a claim back: a repeat is judged anew. Does nothing when the call is not claimed by this process. */
  async release(call: RepeatableCall): Promise<void> {
    const scope = scopeOf(this.masterKey, call);
    const held = this.drop(scope);
    if (held) await this.pool.query(RELEASE, [scope, held.claim]);
  }

  /** Removes what is older than 72 hours; resolves to how many. */
  async sweep(): Promise<number> {
    const old = `DELETE FROM vault.remembered_answer WHERE created_at < now() - interval '${KEPT}'`;
    return (await this.pool.query(old)).rowCount ?? 0;
  }

  private drop(scope: Buffer) {
    const held = this.held.get(scope.toString('hex'));
    this.held.delete(scope.toString('hex'));
    return held;
  }

  /** What is to be answered now; `undefined` while the first is running, or gone again. */
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
