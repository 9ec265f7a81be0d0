import { OfficerRegister } from '@center/access';
import { nextTurn } from '@center/event-store';
import type { Officer } from '@center/kernel';
import { Problem, ProblemRenderer, ClientDisconnected, type RenderContext, asRequest } from '@center/web';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Source } from '../domain/codes';
import { inOrder } from './in-order';
import { FailedRecords } from './failed-records';
import type { FinishedImport } from './finished-imports';
import { type JoinedLine, type LeadLine, type LedgerLine, type Row, type SourceLine, placed } from './ledger-line';
import { timeWarnings } from './line-times';
import type { SheetLines } from './sheet-lines';
import { KeyedQueue } from './keyed-queue';
import { accuses, LineIntake, type LineLead } from './line-intake';
import { rowKeyFor } from './line-key';
import { Numbers } from '../ports/numbers';
import { type ImportedLine, ImportTally, type LineOutcome, errorsOf } from './import-outcome';
import { FinishedLeadRequest } from '../intake/finished.request';
import { RegisterLeadRequest } from '../intake/lead.request';

/** How many lines this process registers at once, over all imports: enough for full batches of the log. */
const AT_ONCE = 64;
/** How many lines of one import are read ahead. */
const AHEAD = 256;
/** How long lines are read and validated before other requests get their turn. */
const A_TURN_MS = 10;
/** How often to check that the officer is still active; this also brings the register up to date for the next lines. */
const LOOK_UP_EVERY_MS = 1_000;

/** The importing officer, and how to render messages for them. */
export interface Importer extends RenderContext {
  readonly by: Officer;
  readonly traceparent?: string;
  /** of cases that are finished, with their history */
  readonly finished?: FinishedImport;
  /** the source of the leads that state none */
  readonly source?: Source;
}

/** A line that is ready to be registered, or its outcome if that is known, or the line of the lead that it belongs to. */
type Ready =
  | { readonly known: LineOutcome }
  | JoinedLine
  | (LineLead & {
      readonly source: LeadLine;
      /** what is registered in turns: the lines of a number, whatever their source */
      readonly turn: string;
      readonly row: Row;
    });
type ReadyLead = Extract<Ready, { lead: unknown }>;

/** Registers the leads of a paper ledger line by line, each as if it had been sent on its own. */
@Injectable()
export class LeadImport implements BeforeApplicationShutdown {
  private readonly turns = new KeyedQueue<string>(AT_ONCE);
  private readonly underWay = new Set<ImportTally>();

  constructor(
    private readonly intake: LineIntake,
    private readonly numbers: Numbers,
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
    { lines, ignored }: SheetLines,
    importer: Importer,
  ): AsyncGenerator<readonly object[], void, undefined> {
    const tally = new ImportTally(ignored);
    for await (const outcomes of this.outcomes(lines, importer, tally)) yield await this.numbered(outcomes);
    yield [{ summary: tally.summary() }];
  }

  /** The failed records of a sheet with their errors, as a text that can be corrected and imported again. Never fails, as `results`. */
  failures({ lines, ignored, headings = [] }: SheetLines, importer: Importer): AsyncGenerator<string, void, undefined> {
    const tally = new ImportTally(ignored);
    const ended = (code: string): string => this.renderer.render(new Problem(code), importer).body['title'] as string;
    const file = new FailedRecords(headings, importer.language);
    return file.of(this.outcomes(lines, importer, tally), () => tally.summary(), ended);
  }

  private async *outcomes(
    lines: SheetLines['lines'],
    importer: Importer,
    tally: ImportTally,
  ): AsyncGenerator<readonly LineOutcome[], void, undefined> {
    let lead: Promise<LineOutcome> | undefined;
    const work = (ready: Ready): Promise<LineOutcome> => {
      if ('known' in ready) return (lead = Promise.resolve(ready.known));
      if ('joins' in ready) return lead!.then((outcome) => joined(ready, outcome));
      return (lead = this.registered(ready, importer));
    };
    this.underWay.add(tally);
    try {
      const ready = this.ready(lines, importer, tally);
      for await (const outcomes of inOrder(ready, { most: AHEAD, work, stop: tally.over })) {
        for (const outcome of outcomes) tally.count(outcome);
        yield outcomes;
      }
    } finally {
      this.underWay.delete(tally);
      await importer.finished?.end();
    }
  }

  /** Reads and validates the lines one after another, until the end or until the import is stopped. */
  private async *ready(
    ledger: AsyncIterable<LedgerLine>,
    importer: Importer,
    tally: ImportTally,
  ): AsyncGenerator<Ready> {
    let lookedUp = performance.now();
    let turnedAt = lookedUp;
    try {
      for await (const line of ledger) {
        if (performance.now() - turnedAt > A_TURN_MS) {
          await nextTurn();
          turnedAt = performance.now();
        }
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
    if ('joins' in line) return line;
    if ('skipped' in line) {
      const { skipped: reason, warnings } = line;
      return { known: { line: line.line, status: 'skipped', reason, ...(warnings && { warnings: [...warnings] }) } };
    }
    let row = NOTHING_READ;
    const { source } = importer;
    try {
      row = line.read();
      const shape = importer.finished ? FinishedLeadRequest : RegisterLeadRequest;
      const lead = await asRequest<RegisterLeadRequest>(shape, { ...GIVEN, ...(source && { source }), ...row.body });
      const rowKey = rowKeyFor(lead, row);
      const turn = `${importer.by.agency.id} ${rowKey ?? lead.sourceRef!.normalize('NFKC').toUpperCase()}`;
      return { source: line, lead, rowKey, turn, row };
    } catch (error) {
      return { known: this.failed(line, error, row, importer) };
    }
  }

  /** A lead without a time of registration counts as registered when it was discovered: an old ledger has no other time. */
  private async registered(ready: ReadyLead, importer: Importer): Promise<LineOutcome> {
    const { source, turn, lead, row } = ready;
    const { by, traceparent } = importer;
    try {
      return await this.turns.run(turn, async () => {
        const { status, done } = await this.intake.take(ready, by, traceparent);
        if (status === 'registered') importer.finished?.registered();
        const ofLead = [...timeWarnings(lead), ...done.warnings];
        const warnings = [...row.warnings, ...ofLead.map(({ code, pointer }) => ({ code, ...placed(row, pointer) }))];
        const opened = { ...done, isHidden: accuses(lead, by) };
        return { line: source.line, status, done: opened, warnings };
      });
    } catch (error) {
      return this.failed(source, error, row, importer);
    }
  }

  private failed({ line, cells }: SourceLine, error: unknown, row: Row, importer: Importer): LineOutcome {
    const answer = this.renderer.render(error, importer);
    const warnings = row.warnings.length > 0 && { warnings: row.warnings.slice() };
    const status = answer.status === 503 ? 'unavailable' : 'refused';
    return { line, status, errors: errorsOf(answer, row, importer.language), ...warnings, ...(cells && { cells }) };
  }

  /** Adds the assigned case numbers, with one query per batch. */
  private async numbered(outcomes: readonly LineOutcome[]): Promise<ImportedLine[]> {
    const done = outcomes.flatMap((outcome) => (outcome.done && !outcome.done.isHidden ? [outcome.done] : []));
    const last = done.reduce((latest, { position }) => (position > latest ? position : latest), 0n);
    const ids = done.map(({ caseId }) => caseId);
    const numbers = await this.numbersOf(ids, last);
    return outcomes.map(({ done: opened, cells: _, ...outcome }) => ({
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

const GIVEN = { lateEntryReason: 'IMPORTED' };
const NOTHING_READ: Row = { body: {}, warnings: [], placeOf: () => undefined };

/** The result of a row with further persons: that of its lead, without the place of its errors. */
const joined = ({ line, joins, cells }: JoinedLine, { status, errors }: LineOutcome): LineOutcome => ({
  line,
  status: status === 'registered' || status === 'repeated' ? 'joined' : status,
  joins,
  ...(errors && { errors: errors.map(({ code, message }) => ({ pointer: '', code, message })) }),
  ...(errors && cells && { cells }),
});
