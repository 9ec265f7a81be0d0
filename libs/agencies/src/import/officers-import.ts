import { canonicalUsername } from '@center/access';
import { actorOf } from '@center/command-handling';
import { idOf } from '@center/event-store';
import { type AppointmentId, type Clock, type Instant, type Officer, type OfficerId, Refusal } from '@center/kernel';
import type { NamedRow, NamedTable } from '@center/tables';
import { Vault } from '@center/vault';
import { Problem, ProblemRenderer, type RenderContext } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { Agencies } from '../agencies';
import { mayAppoint, mayManage } from '../domain/management';
import { appoint, type AppointmentInput } from '../domain/officer';
import type { Service } from '../domain/service';
import { officerStream } from '../domain/streams';
import { HOST_CLOCK } from '../host-clock';
import { OneTimeSecrets } from '../one-time-secrets';
import { Personnel } from '../personnel';
import { Register } from '../register';
import { refusedRow, type RowError, RowProblem } from './import-row';
import {
  OFFICER_COLUMNS,
  type OfficerField,
  type OfficerRow,
  officerRowOf,
  type Register as Known,
} from './officer-row';

/** The importing officer, and how to render messages for them. */
export interface Importing extends RenderContext {
  readonly by: Officer;
}

/** The result of a row. */
export interface OfficerImported {
  readonly line: number;
  readonly status: 'registered' | 'appointed' | 'repeated' | 'refused' | 'unavailable';
  readonly officerId?: OfficerId;
  readonly appointmentId?: AppointmentId;
  readonly password?: string;
  readonly errors?: RowError[];
}

/** How many rows are registered at once: their events share appends to the log and pages of the views. */
const AT_ONCE = 32;

async function* batchesOf<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** What a row shares with others: those of the same person, or with the same username, are registered in turn. */
const sharedBy = ({ cells }: NamedRow<OfficerField>): string[] => [
  JSON.stringify(['person', cells.ref ?? cells]),
  ...(cells.username === undefined ? [] : [JSON.stringify(['username', canonicalUsername(cells.username)])]),
];

/** Registers officers row by row, each as if it had been entered on its own. */
@Injectable()
export class OfficersImport {
  readonly columns = OFFICER_COLUMNS;

  constructor(
    private readonly agencies: Agencies,
    private readonly personnel: Personnel,
    private readonly register: Register,
    private readonly secrets: OneTimeSecrets,
    private readonly vault: Vault,
    private readonly renderer: ProblemRenderer,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  /** The result of each row in order. Ends early with a row that is `unavailable`. Throws what reading the file throws. */
  async *results(table: NamedTable<OfficerField>, importing: Importing): AsyncGenerator<OfficerImported> {
    const known = {
      agencies: await this.agencies.all(),
      agencyNamed: (name: string) => this.agencies.sinceAdmission.agencyNamed(name),
      areas: await this.agencies.areas(),
      now: this.clock.now(),
    };
    const taken = (row: NamedRow<OfficerField>): Promise<Omit<OfficerImported, 'line'>> =>
      this.take(row, known, importing).catch((error: unknown) =>
        refusedRow(error, table.headings, this.renderer, importing),
      );
    for await (const rows of batchesOf(table.rows)) {
      const turns = new Map<string, Promise<unknown>>();
      const results = rows.map((row) => {
        const shared = sharedBy(row);
        const result = Promise.all(shared.map((one) => turns.get(one) ?? Promise.resolve())).then(() => taken(row));
        for (const one of shared) turns.set(one, result);
        return { line: row.line, result };
      });
      for (const { line, result } of results) {
        const done = await result;
        yield { line, ...done };
        if (done.status === 'unavailable') return;
      }
    }
  }

  /**
   * Registers the officer of a row, or appoints one whom an earlier row has registered. The ids are derived from the reference
   * of the row or, without one, from all of it: a repeat changes nothing. Refuses like `Personnel.recruit` and `appoint`, and
   * with `imported-differently`.
   */
  private async take(
    row: NamedRow<OfficerField>,
    known: Known,
    { by }: Importing,
  ): Promise<Omit<OfficerImported, 'line'>> {
    const officer = await officerRowOf(row, known);
    const { agency, role, name, username } = officer;
    if (!mayAppoint(by, { role, areaCode: agency.areaCode }))
      throw new RowProblem<OfficerField>('role', new Problem('role-not-allowed'));
    const keys = this.keysOf(officer, by);
    const officerId = idOf(keys.officer, 'officer');
    const appointmentId = idOf(keys.appointment, 'appointment');
    const post = postOf(officer, appointmentId, by, known.now);
    const service = await this.register.officer(officerId);
    if (service) await this.assertSame(service, officer, post, by);
    const call = (operationId: typeof keys.officer) => ({
      ...{ name: 'import-officers', actor: actorOf(by), operation: { operationId } },
    });
    const ids = { officerId, appointmentId };
    if (service && service.appointments[0]?.appointmentId !== appointmentId) {
      const isRepeated = service.appointments.some((held) => held.appointmentId === appointmentId);
      await this.register.execute(officerStream, officerId, call(keys.appointment), appoint(post));
      return { status: isRepeated ? 'repeated' : 'appointed', ...ids };
    }
    const recruit = { officerId, name, ...(username !== undefined && { username }), post };
    const { repeated, password } = await this.personnel.recruit(recruit, call(keys.officer));
    return { status: repeated ? 'repeated' : 'registered', ...ids, ...(password !== undefined && { password }) };
  }

  /** The operations of the officer and of the appointment: they reveal nothing of the row. */
  private keysOf({ ref, name, username, role, agency, from, until, dutyAreas }: OfficerRow, by: Officer) {
    const post = [role, agency.id, from];
    const person = ref === undefined ? [name, username, ...post, until, ...dutyAreas] : [ref.normalize('NFKC')];
    const text = JSON.stringify([by.agency.id, ref === undefined ? 'row' : 'ref', ...person]);
    return {
      officer: this.secrets.operationOf(text),
      appointment: this.secrets.operationOf(JSON.stringify([text, ...post])),
    };
  }

  /** Refuses a row that says something else of an officer or an appointment than an earlier one with its reference. */
  private async assertSame(service: Service, row: OfficerRow, post: AppointmentInput, by: Officer): Promise<void> {
    if (!mayManage(by, service)) throw new Problem('not-found');
    if (!(await this.vault.matches(service.name, row.name)))
      throw new RowProblem<OfficerField>('name', new Refusal('imported-differently'));
    if (row.username !== undefined && !(await this.personnel.isSameUsername(service, row.username)))
      throw new RowProblem<OfficerField>('username', new Refusal('imported-differently'));
    const held = service.appointments.find(({ appointmentId }) => appointmentId === post.appointmentId);
    if (!held) return;
    const areas = [...new Set(row.dutyAreas)].sort().join();
    if (held.until !== row.until) throw new RowProblem<OfficerField>('until', new Refusal('imported-differently'));
    if (held.startedWith.join() !== areas)
      throw new RowProblem<OfficerField>('dutyAreas', new Refusal('imported-differently'));
  }
}

/** The post of a row; it was decided when it began, or now. */
const postOf = (
  { role, agency, from, until, dutyAreas }: OfficerRow,
  appointmentId: AppointmentId,
  by: Officer,
  now: Instant,
): AppointmentInput => ({
  ...{ appointmentId, role, agency, from: from ?? now, dutyAreas, appointedBy: by.officerId },
  ...(until && { until }),
  decided: { at: from !== undefined && from < now ? from : now, late: 'IMPORTED' },
});
