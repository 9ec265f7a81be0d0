import { OfficerRegister } from '@center/access';
import { idOf } from '@center/event-store';
import type { Officer, OperationId } from '@center/kernel';
import {
  IdempotencyStore,
  Problem,
  ProblemRenderer,
  ClientDisconnected,
  type RenderContext,
  asRequest,
  invalidRequest,
} from '@center/web';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { inOrder } from './in-order';
import type { LedgerLine } from './ledger-line';
import { KeyedQueue } from './keyed-queue';
import { Numbers } from '../ports/numbers';
import { type ImportedLine, ImportTally, type LineOutcome, errorsOf } from './import-outcome';
import { LeadIntake } from '../intake/lead-intake';
import { RegisterLeadRequest } from '../intake/lead.request';

/** How many lines this process registers at once, over all imports: enough for full batches of the log. */
const AT_ONCE = 64;
/** How many lines of one import are read ahead. */
const AHEAD = 256;
/** How often to check that the officer is still active; this also brings the register up to date for the next lines. */
const LOOK_UP_EVERY_MS = 1_000;

/** The importing officer, and how to render messages for them. */
export interface Importer extends RenderContext {
  readonly by: Officer;
  readonly traceparent?: string;
}

/** A line that is ready to be registered, or the reason it is refused. */
type Ready =
  | { readonly line: LedgerLine; readonly refused: LineOutcome }
  | {
      readonly line: LedgerLine;
      readonly operationId: OperationId;
      readonly lead: RegisterLeadRequest;
      readonly columnAt: ColumnAt;
    };
type ColumnAt = (pointer: string) => string | undefined;

/** Registers the leads of a paper ledger line by line, each as if it had been sent on its own. */
@Injectable()
export class LeadImport implements BeforeApplicationShutdown {
  private readonly turns = new KeyedQueue<OperationId>(AT_ONCE);
  private readonly underWay = new Set<ImportTally>();

  constructor(
    private readonly intake: LeadIntake,
    private readonly numbers: Numbers,
    private readonly memory: IdempotencyStore,
    private readonly register: OfficerRegister,
    private readonly renderer: ProblemRenderer,
  ) {}

  /** Running imports end with a summary. Repeating the request continues from there. */
  beforeApplicationShutdown(): void {
    for (const tally of this.underWay) tally.stop('busy');
  }

  /**
   * The result of each line in order, in batches as they become available, then a summary. Never fails: the result of a
   * line contains its errors, and only an error that affects every line ends the import early.
   */
  async *results(
    ledger: AsyncIterable<LedgerLine>,
    importer: Importer,
  ): AsyncGenerator<readonly object[], void, undefined> {
    const tally = new ImportTally();
    const work = (ready: Ready): Promise<LineOutcome> =>
      'refused' in ready ? Promise.resolve(ready.refused) : this.registered(ready, importer);
    this.underWay.add(tally);
    try {
      const ready = this.ready(ledger, importer, tally);
      for await (const outcomes of inOrder(ready, { most: AHEAD, work, stop: tally.over })) {
        for (const outcome of outcomes) tally.count(outcome);
        yield await this.numbered(outcomes);
      }
    } finally {
      this.underWay.delete(tally);
    }
    yield [{ summary: tally.summary() }];
  }

  /** Reads and validates the lines one after another, until the end or until the import is stopped. */
  private async *ready(
    ledger: AsyncIterable<LedgerLine>,
    importer: Importer,
    tally: ImportTally,
  ): AsyncGenerator<Ready> {
    let lookedUp = performance.now();
    try {
      for await (const line of ledger) {
        if (performance.now() - lookedUp > LOOK_UP_EVERY_MS) {
          if (!(await this.isInOffice(importer.by))) tally.stop('not-known');
          lookedUp = performance.now();
        }
        if (tally.over.aborted) return;
        yield await this.checked(line, importer);
      }
    } catch (error) {
      // a client that disconnected needs no summary
      tally.stop(error instanceof ClientDisconnected ? 'request-timeout' : this.renderer.render(error, importer).code);
    }
  }

  private async isInOffice({ officerId, appointmentId }: Officer): Promise<boolean> {
    const officer = await this.register.running(officerId);
    return officer?.ended === false && officer.appointments.some((post) => post.appointmentId === appointmentId);
  }

  private async checked(line: LedgerLine, importer: Importer): Promise<Ready> {
    let columnAt: ColumnAt = () => undefined;
    try {
      const row = line.read();
      columnAt = row.columnAt;
      const lead = await asRequest(RegisterLeadRequest, { lateEntryReason: 'IMPORTED', ...row.body });
      lead.sourceRef = lead.sourceRef?.trim();
      if (lead.sourceRef === undefined) throw invalidRequest({ pointer: '/sourceRef', code: 'required' });
      return { line, operationId: this.operationOf(importer.by, lead.sourceRef), lead, columnAt };
    } catch (error) {
      return { line, refused: this.failed(line, error, columnAt, importer) };
    }
  }

  /** The operation id depends only on the agency and this number, so that a repeated import by any officer is idempotent. */
  private operationOf({ agency }: Officer, sourceRef: string): OperationId {
    return this.memory.operation({
      principal: `agency/${agency.id}`,
      method: 'IMPORT',
      path: '/v1/leads',
      key: sourceRef,
    });
  }

  private async registered(ready: Exclude<Ready, { refused: LineOutcome }>, importer: Importer): Promise<LineOutcome> {
    const { line, operationId, lead, columnAt } = ready;
    const { by, traceparent } = importer;
    const operation = { operationId, ...(traceparent && { traceparent }) };
    const call = { by, operation, caseId: idOf(operationId, 'case') };
    try {
      return await this.turns.run(operationId, async () => {
        const taken = await this.intake.take(call, lead);
        if (taken.repeated && !(await this.intake.isSame(call, lead, taken))) {
          throw new Problem('source-ref-reused', { errors: [{ pointer: '/sourceRef', code: 'source-ref-reused' }] });
        }
        const { repeated, warnings } = taken;
        return { line: line.line, status: repeated ? 'repeated' : 'registered', done: taken, warnings };
      });
    } catch (error) {
      return this.failed(line, error, columnAt, importer);
    }
  }

  private failed({ line }: LedgerLine, error: unknown, columnAt: ColumnAt, importer: Importer): LineOutcome {
    const answer = this.renderer.render(error, importer);
    return { line, status: answer.status === 503 ? 'unavailable' : 'refused', errors: errorsOf(answer, columnAt) };
  }

  /** Adds the assigned case numbers, with one query per batch. */
  private async numbered(outcomes: readonly LineOutcome[]): Promise<ImportedLine[]> {
    const done = outcomes.flatMap((outcome) => outcome.done ?? []);
    const last = done.reduce((latest, { position }) => (position > latest ? position : latest), 0n);
    const ids = done.map(({ caseId }) => caseId);
    const numbers = await this.numbersOf(ids, last);
    return outcomes.map(({ done: opened, ...outcome }) => ({
      ...outcome,
      ...(opened && { caseId: opened.caseId, caseNumber: numbers.get(opened.caseId) ?? null }),
    }));
  }

  /** Errors are ignored: the case is registered even if its number is not available yet. */
  private async numbersOf(ids: readonly string[], position: bigint): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    return this.numbers.givenTo(ids, position).catch(() => new Map<string, string>());
  }
}
