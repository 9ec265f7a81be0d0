import { randomInt } from 'node:crypto';
import { until } from '@center/testing';
import type { Caller, Done } from '../harness/caller';
import type { Center } from '../harness/center';
import { madeUpIdNumber } from '../harness/id-number';
import { plant } from '../harness/planting';
import { type Field, isFreeText, LEFT_OUT, nameOf, pathTo, type Route, routesOf } from '../harness/routes';
import { minutesAgo, type Registered } from '../harness/scene';

/** Values of the fields of a request, by JSON pointer or by name. Every text without a value is a unique one. */
type Values = Readonly<Record<string, unknown>>;
type Ids = Readonly<Record<string, string>>;

const NUMBERS: Readonly<Record<string, { readonly first: number; readonly most: number }>> = {
  birthYear: { first: 1901, most: 99 },
  birthMonth: { first: 1, most: 12 },
  age: { first: 1, most: 99 },
};

/** Sends requests whose texts are all unique. */
export class Teller {
  /** the fields that were sent with a unique text, as `POST /v1/leads /narrative` */
  readonly told = new Set<string>();
  private readonly routes: ReadonlyMap<string, Route>;
  private readonly numbers = new Map<object, number>();

  constructor(readonly center: Center) {
    this.routes = new Map(routesOf(center.contract).map((route) => [nameOf(route), route]));
  }

  /** A body of a route with unique texts in all fields but those with a value. */
  body(name: string, values: Values = {}): object {
    const given = valueOf(values);
    const { body, planted } = plant(this.route(name), (field) => this.numberFor(field) ?? given(field));
    for (const { pointer } of planted) this.told.add(`${name} ${pointer.replace(/\/\d+(?=\/|$)/g, '/*')}`);
    return body;
  }

  async tell<Body = Done>(username: string, name: string, values: Values = {}, ids: Ids = {}): Promise<Body> {
    const caller = await this.center.as(username);
    return caller.does<Body>(pathTo(this.route(name), ids), this.body(name, values));
  }

  /** A number that no other field of its kind has: the sealed numbers of a birth. */
  private numberFor({ pointer }: Field): number | undefined {
    const kind = NUMBERS[pointer.split('/').at(-1)!];
    if (!kind) return undefined;
    const nth = this.numbers.get(kind) ?? 0;
    this.numbers.set(kind, nth + 1);
    if (nth === kind.most) fail('more numbers than there are');
    return kind.first + nth;
  }

  private route(name: string): Route {
    return this.routes.get(name) ?? fail(`no route ${name}`);
  }
}

const fail = (why: string): never => {
  throw new Error(why);
};

const valueOf =
  (values: Values) =>
  ({ pointer, schema, required }: Field): unknown => {
    const given = pointer in values ? values[pointer] : values[pointer.split('/').at(-1)!];
    if (given !== undefined) return given;
    if (pointer.endsWith('/ageAt/on')) return '2018-06-01'; // no birth date, which are all before 2018
    if (required || schema.properties || schema.items?.properties) return undefined;
    return isFreeText(schema.items ?? schema) || schema.format === 'date' ? undefined : LEFT_OUT;
  };

/** The texts of a child's own identity. */
const OF_A_PERSON: readonly string[] = ['name', 'idNumber', 'birthDate', 'address'];

/** Sends the steps of one case. */
export class CaseTeller {
  constructor(
    private readonly teller: Teller,
    readonly lead: Registered,
  ) {}

  get caseId(): string {
    return this.lead.caseId;
  }

  by<Body = Done>(username: string, step: string, values: Values = {}, ids: Ids = {}): Promise<Body> {
    const route = step.startsWith('/') ? `POST ${step}` : `POST /v1/cases/{caseId}/${step}`;
    return this.teller.tell<Body>(username, route, values, { caseId: this.caseId, ...ids });
  }

  async transfer(to: string, more: Values = {}): Promise<Ids> {
    const values = { to: this.teller.center.agencyOf(to), reason: 'SCHOOL_DUTY', ...more };
    const { transferId } = await this.by<{ transferId: string }>('dispatcher', 'transfers', values);
    return { transferId };
  }

  on(username: string, step: string, ids: Ids, values: Values = {}): Promise<Done> {
    return this.by(username, `transfers/{transferId}/${step}`, values, ids);
  }

  /** Corrects every text of every event that may be corrected, but those that identify a person. */
  async correctEverything(): Promise<void> {
    const dispatcher = await this.teller.center.as('dispatcher');
    const { items } = await dispatcher.read<{ items: { caseId: string; revision: number; data: object }[] }>(
      `/v1/cases/${this.caseId}/timeline?limit=200`,
    );
    for (const { revision, data } of items.filter(({ caseId }) => caseId === this.caseId))
      for (const [field, value] of Object.entries(data)) {
        if (value === '***' && !OF_A_PERSON.includes(field) && !(field in NUMBERS))
          await this.correct(dispatcher, revision, field);
      }
  }

  private async correct(dispatcher: Caller, revision: number, field: string): Promise<void> {
    const body = this.teller.body('POST /v1/cases/{caseId}/corrections', { revision, field });
    const { status, body: answer } = await dispatcher.post(`/v1/cases/${this.caseId}/corrections`, body);
    if (status >= 300 && answer.code !== 'not-correctable')
      fail(`a correction of ${field} was refused: ${answer.code}`);
  }
}

/** Registers a lead against officers of the justice bureau. */
const register = async (teller: Teller, username: string, values: Values): Promise<CaseTeller> => {
  const lead = await teller.tell<Registered>(username, 'POST /v1/leads', {
    ...{ source: 'SCHOOL', discoveredAt: minutesAgo(30), occurredAt: minutesAgo(40), areaCode: '370682001' },
    ...{ urgency: 'URGENT', mandatorySituations: [], wantsAnswer: true },
    '/allegedPerpetrators/0/agencyId': teller.center.agencyOf('liaison-justice'),
    ...values,
  });
  return new CaseTeller(teller, lead);
};

const POLICE_REPORT = { '/policeReported/at': minutesAgo(20), '/policeReported/notReportedNote': LEFT_OUT };
const NOT_REPORTED = { '/policeReported/at': LEFT_OUT, '/policeReported/note': LEFT_OUT };

/** Where a case is at the end of the story. */
export interface Ending {
  /** a liaison or supervisor of the unit that handles it */
  readonly handler: string;
  /** an agency whose copy was ended */
  readonly copyEnded: string;
}

/** A SECRET case in which everything has happened that may be recorded about one, on whose list is an officer by break-glass. */
export const wholeStory = async (teller: Teller, { handler, copyEnded }: Ending): Promise<CaseTeller> => {
  const { center } = teller;
  const agency = (username: string) => center.agencyOf(username);
  const child = { '/children/0/idNumber': madeUpIdNumber('2012-03-04', randomInt(0, 1000)) };
  await closedBefore(teller, child);
  const repeat = { ...child, discoveredAt: new Date().toISOString() };
  const told = await register(teller, 'liaison-school', { ...POLICE_REPORT, ...repeat, harms: ['SEXUAL'] });
  await decide(told);
  await told.by('dispatcher', 'assign', { '/to/agencyId': agency('liaison-ngo') });
  await told.by('dispatcher', 'reassign', { '/to/agencyId': agency('liaison-health') });
  await told.transfer('liaison-health');
  const { barId } = await told.by<{ barId: string }>('leader', 'bars', { agencyId: agency('liaison-health') });
  await until('the barred unit no longer handles the case', async () => {
    const dispatcher = await center.as('dispatcher');
    const shown = await dispatcher.read<{ handlerBarred: boolean }>(`/v1/cases/${told.caseId}`);
    return shown.handlerBarred;
  });
  await told.by('leader', 'bars/{barId}/end', {}, { barId });
  await told.by('dispatcher', 'reassign', { '/to/agencyId': agency(handler) });
  await record(told, center);
  for (const copied of ['liaison-civil-affairs', copyEnded])
    await told.by('dispatcher', 'copies', { agencyId: agency(copied) });
  await told.by('dispatcher', 'copies/{agencyId}/end', {}, { agencyId: agency(copyEnded) });
  await transferToAll(told, center);
  const { officerId } = center.account('supervisor-101');
  await told.by('dispatcher', 'access-list', { officerId });
  await told.by('dispatcher', 'access-list/{officerId}/end', {}, { officerId });
  const glass = await told.by<{ breakGlassId: string }>('supervisor-001', 'break-glass');
  await told.by('leader', 'break-glass/{breakGlassId}/review', {}, { breakGlassId: glass.breakGlassId });
  return told;
};

/** A case with a child that was closed before the child is reported again. */
const closedBefore = async (teller: Teller, child: Values): Promise<void> => {
  const told = await register(teller, 'liaison-school', { ...NOT_REPORTED, ...child, harms: ['NEGLECT'] });
  await told.by('dispatcher', 'accept');
  await told.by('dispatcher', 'triage', { urgency: 'URGENT', harms: ['NEGLECT'] });
  await told.by('dispatcher', 'risk-grades', { level: 'LOW' });
  const [reporterId] = told.lead.reporterIds;
  await told.by('dispatcher', 'inform-reporter', { reporterId, how: 'PHONE', note: LEFT_OUT });
  await told.by('dispatcher', 'propose-closure', { reason: 'RISK_REMOVED', '/judgements/safeNow': true });
  await told.by('leader', 'close');
};

/** Declined and reopened, proposed for closure twice, closed and reopened. */
const decide = async (told: CaseTeller): Promise<void> => {
  await told.by('dispatcher', 'decline');
  await told.by('dispatcher', 'reopen');
  await told.by('dispatcher', 'accept');
  await told.by('dispatcher', 'triage', { urgency: 'URGENT', harms: ['NEGLECT'] });
  await told.by('dispatcher', 'risk-grades', { level: 'LOW' });
  const [reporterId] = told.lead.reporterIds;
  await told.by('dispatcher', 'inform-reporter', { reporterId, how: 'PHONE', note: LEFT_OUT });
  const closing = { reason: 'RISK_REMOVED', '/judgements/safeNow': true };
  await told.by('dispatcher', 'propose-closure', closing);
  await told.by('leader', 'reject-closure');
  await told.by('dispatcher', 'propose-closure', closing);
  await told.by('leader', 'close');
  await told.by('dispatcher', 'reopen');
};

const record = async (told: CaseTeller, center: Center): Promise<void> => {
  const { childId } = await told.by<{ childId: string }>('dispatcher', 'children');
  await told.by('dispatcher', 'children/{childId}/identify', {}, { childId });
  const nameless = Object.fromEntries([...OF_A_PERSON, 'guardian'].map((field) => [field, LEFT_OUT]));
  const added = await told.by<{ childId: string }>('dispatcher', 'children', nameless);
  await told.by('dispatcher', 'children/{childId}/void', {}, { childId: added.childId });
  const { reporterId } = await told.by<{ reporterId: string }>('dispatcher', 'reporters', { wantsAnswer: true });
  const unreachable = { reporterId, notReachable: true, how: LEFT_OUT, text: LEFT_OUT };
  await told.by('dispatcher', 'inform-reporter', unreachable);
  const assessorIds = ['supervisor-001', 'social-worker'].map((name) => center.account(name).officerId);
  await told.by('dispatcher', 'notes');
  await told.by('dispatcher', 'police-report', { agencyId: LEFT_OUT, receipt: LEFT_OUT, note: LEFT_OUT });
  const reported = { agencyId: center.agencyOf('liaison-police'), notReportedNote: LEFT_OUT };
  await told.by('dispatcher', 'police-report', reported);
  await told.by('dispatcher', 'visits');
  await told.by('dispatcher', 'assessments', { assessorIds });
  await told.by('dispatcher', 'conferences', { agencyIds: [center.agencyOf('liaison-police')] });
  const rescue = { kind: 'TEMP_CARE', childIds: [...told.lead.childIds, childId] };
  const hidden = { ...rescue, place: LEFT_OUT, note: LEFT_OUT };
  const { rescueId } = await told.by<{ rescueId: string }>('dispatcher', 'rescues', hidden);
  await told.by('dispatcher', 'rescues/{rescueId}/end', {}, { rescueId });
  await told.by('dispatcher', 'rescues', rescue);
  const wrong = await told.by<{ rescueId: string }>('dispatcher', 'rescues', { ...hidden, kind: 'MEDICAL' });
  await told.by('dispatcher', 'rescues/{rescueId}/void', {}, { rescueId: wrong.rescueId });
};

/** Receivers: the police has accepted, the hospital not yet, education has returned, the procuratorate's was withdrawn. */
const transferToAll = async (told: CaseTeller, center: Center): Promise<void> => {
  const back = { reason: 'NOT_COMPETENT', competentAgencyId: center.agencyOf('liaison-education') };
  const first = await told.transfer('liaison-police');
  await told.on('liaison-police', 'sign-for', first);
  await told.on('liaison-police', 'request-material', first);
  await told.on('dispatcher', 'supplement', first);
  await told.on('liaison-police', 'return', first, back);
  const second = await told.transfer('liaison-education', { replaces: first['transferId'] });
  const raised = `transfers/{transferId}/return`;
  const { disputeId } = await told.by<{ disputeId: string }>(
    'liaison-education',
    raised,
    { ...back, competentAgencyId: center.agencyOf('liaison-police') },
    second,
  );
  const ruling = { agencyId: center.agencyOf('liaison-procuratorate') };
  const { transferId } = await told.by<{ transferId: string }>('dispatcher', 'disputes/{disputeId}/rule', ruling, {
    disputeId,
  });
  const ruled = { transferId };
  await told.on('liaison-procuratorate', 'accept', ruled);
  await told.on('liaison-procuratorate', 'feed-back', ruled, { kind: 'FINAL', measures: ['WARNING_LETTER'] });
  await told.on('dispatcher', 'reject-feedback', ruled);
  await told.on('dispatcher', 'withdraw', ruled);
  await told.on('liaison-procuratorate', 'confirm-withdrawal', ruled);
  await told.on('dispatcher', 'withdraw', await told.transfer('liaison-procuratorate'));
  const taken = await told.transfer('liaison-police');
  await told.on('liaison-police', 'accept', taken);
  await told.on('liaison-police', 'feed-back', taken, { kind: 'INTERIM', measures: ['WARNING_LETTER'] });
  const { items } = await (
    await center.as('dispatcher')
  ).read<{ items: { deadlineId: string; step: string; status: string }[] }>(`/v1/cases/${told.caseId}/deadlines`);
  const feedback = items.find(({ step, status }) => step === 'FEEDBACK' && status === 'RUNNING')!;
  const longer = { '/limit/wall': LEFT_OUT, '/limit/workingDays': 1 };
  await told.by('dispatcher', 'deadlines/{deadlineId}/extend', longer, { deadlineId: feedback.deadlineId });
  const supervised = { agencyId: center.agencyOf('liaison-police'), deadlineId: LEFT_OUT };
  const { supervisionId } = await told.by<{ supervisionId: string }>('leader', 'supervisions', supervised);
  await told.by('liaison-police', '/v1/supervisions/{supervisionId}/answer', {}, { supervisionId });
  await told.by('leader', '/v1/supervisions/{supervisionId}/end', {}, { supervisionId });
  await told.transfer('liaison-hospital');
};

/** A lead that was merged into a case, unmerged, and merged again. */
export const mergedLead = async (
  teller: Teller,
  { by, harm }: { readonly by: string; readonly harm: string },
  survivor: CaseTeller,
): Promise<CaseTeller> => {
  const lead = await register(teller, by, { ...NOT_REPORTED, harms: [harm] });
  const dispatcher = await teller.center.as('dispatcher');
  const isJoined = async (): Promise<boolean> => {
    const { mergedLeads } = await dispatcher.read<{ mergedLeads: string[] }>(`/v1/cases/${survivor.caseId}`);
    return mergedLeads.includes(lead.caseId);
  };
  await lead.by('dispatcher', 'merge', { into: survivor.caseId });
  await until('the lead has joined its survivor', isJoined);
  const [reporterId] = lead.lead.reporterIds;
  await survivor.by('dispatcher', 'inform-reporter', { reporterId, how: 'PHONE', note: LEFT_OUT }); // the lead gets it back
  await lead.by('dispatcher', 'unmerge');
  await until('the lead has left its survivor', async () => !(await isJoined()));
  await lead.by('dispatcher', 'merge', { into: survivor.caseId });
  await until('the lead has joined its survivor', isJoined);
  return lead;
};
