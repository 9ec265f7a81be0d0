import { type Instant, type StoredEvent, instant, milliseconds } from '@center/kernel';
import type { CaseEvents, CaseEventType } from '../src/domain/events';

/**
 * An independent count straight from the events, by the definitions of the domain guide and without code of the view.
 * Slow and simple. Specs compare the view with it.
 */
export interface CountedUnit {
  readonly indicator: string;
  readonly counted: string;
  readonly at: string;
  readonly above: boolean;
  /** of a closed case: the days from its registration */
  readonly days?: number;
  readonly values: Readonly<Record<string, readonly (string | null)[]>>;
}

type PositionedEvent<T extends CaseEventType> = CaseEvents[T] & {
  readonly position: bigint;
  /** its revision in the case: that of a correction is among its facts */
  readonly nth: number;
};

const GRAVITY = ['HIGH', 'MEDIUM_HIGH', 'MEDIUM_LOW', 'LOW'];
const orUnknown = <Value>(values: Iterable<Value>): (Value | null)[] => {
  const all = [...new Set(values)];
  return all.length > 0 ? all : [null];
};

/** The latest person and categories of each child, from any lead, and its risk level per case. */
const childrenOf = (events: readonly StoredEvent[]) => {
  const children = new Map<string, { person: string; proved: boolean; categories: readonly string[] }>();
  const members = new Map<string, Map<string, string | null>>();
  const risks = new Map<string, string | undefined>();
  const inCase = (stream: string) => members.get(stream) ?? members.set(stream, new Map()).get(stream)!;
  const tell = (
    { childId, personId, identityStatus, categories }: CaseEvents['ChildAdded']['child'],
    stream: string,
  ) => {
    children.set(childId, { person: personId, proved: identityStatus === 'VERIFIED', categories });
    inCase(stream).set(childId, null);
  };
  for (const { stream, type, data } of events) {
    if (type === 'LeadRegistered')
      (data as CaseEvents['LeadRegistered']).children.forEach((child) => tell(child, stream));
    if (type === 'ChildAdded') tell((data as CaseEvents['ChildAdded']).child, stream);
    if (type === 'DuplicateJoined') {
      for (const { childId, lead, risk } of (data as CaseEvents['DuplicateJoined']).children) {
        inCase(stream).set(childId, lead);
        risks.set(`${stream} ${childId}`, risk);
      }
    }
    if (type === 'DuplicateLeft') {
      const leads: readonly string[] = (data as CaseEvents['DuplicateLeft']).leads;
      for (const [childId, from] of [...inCase(stream)])
        if (from && leads.includes(from)) inCase(stream).delete(childId);
    }
    if (type === 'MergedWorkReturned') {
      const { children: returned, voidedChildren = [] } = data as CaseEvents['MergedWorkReturned'];
      for (const { childId, risk } of returned) if (risk) risks.set(`${stream} ${childId}`, risk);
      for (const { childId } of voidedChildren) inCase(stream).delete(childId);
    }
    if (type === 'ChildIdentified') {
      const { childId, personId, identityStatus, categories } = data as CaseEvents['ChildIdentified'];
      const child = children.get(childId)!;
      if (personId && (identityStatus === 'VERIFIED' || !child.proved)) {
        Object.assign(child, { person: personId, proved: identityStatus === 'VERIFIED' });
      }
      if (categories) child.categories = categories;
    }
    if (type === 'ChildVoided') inCase(stream).delete((data as CaseEvents['ChildVoided']).childId);
    if (type === 'RecordCorrected') {
      const { childId, identity } = data as CaseEvents['RecordCorrected'];
      const proved = identity?.identityStatus === 'VERIFIED';
      if (childId && identity) Object.assign(children.get(childId)!, { person: identity.personId, proved });
    }
    if (type === 'RiskGraded') {
      const { childId, level } = data as CaseEvents['RiskGraded'];
      for (const one of childId ? [childId] : inCase(stream).keys()) risks.set(`${stream} ${one}`, level);
    }
  }
  const riskIn = (stream: string, childId: string) => risks.get(`${stream} ${childId}`);
  return { children, riskIn, inCase: (stream: string) => [...inCase(stream).keys()] };
};

/** When a case was closed, and until when it then was. */
const closingsIn = (history: readonly StoredEvent[]): { readonly at: Instant; readonly until?: Instant }[] =>
  history.reduce<{ readonly at: Instant; readonly until?: Instant }[]>((closings, { type, data }) => {
    const { at } = data as CaseEvents['CaseClosed'];
    if (type === 'CaseClosed') return [...closings, { at }];
    if (type !== 'CaseReopened' && type !== 'DuplicateJoined') return closings;
    return closings.map((one) => ({ at: one.at, until: one.until ?? (at > one.at ? at : one.at) }));
  }, []);

const sixMonthsAfter = (at: Instant): Instant => {
  const local = new Date(milliseconds(at) + EIGHT_HOURS);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + 6);
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, last));
  return instant(local.getTime() - EIGHT_HOURS);
};

/** Returns all counted units in a prefix of the log. */
export const unitsIn = (events: readonly StoredEvent[]): CountedUnit[] => {
  const ofCases = events.filter(({ stream }) => stream.startsWith('case-'));
  const { children, riskIn, inCase } = childrenOf(ofCases);
  const presentAt = (stream: string, at: bigint): readonly string[] =>
    childrenOf(ofCases.filter(({ position }) => position <= at)).inCase(stream);
  const streams = [...new Set(ofCases.map(({ stream }) => stream))];
  return streams.flatMap((stream) => {
    const history = ofCases.filter((event) => event.stream === stream);
    const all = <T extends CaseEventType>(type: T): PositionedEvent<T>[] =>
      history
        .filter((event) => event.type === type)
        .map(({ data, position, revision }) => ({ ...(data as CaseEvents[T]), position, nth: revision }));
    const [lead] = all('LeadRegistered');
    const present = inCase(stream).map((childId) => children.get(childId)!);
    const corrections = all('RecordCorrected');
    const ofLead = (name: string) => corrections.findLast(({ revision, field }) => revision === 0 && field === name);
    const area = ofLead('areaCode') ? ofLead('areaCode')!.area : lead!.area;
    const registeredAt = (ofLead('at')?.value as Instant | undefined) ?? lead!.at;
    const risk =
      GRAVITY.find((level) => inCase(stream).some((childId) => riskIn(stream, childId) === level)) ??
      all('RiskGraded').findLast(({ childId }) => !childId)?.level;
    const shared = {
      area: [area?.code ?? null],
      harm: orUnknown((all('LeadTriaged').at(-1) ?? lead!).harms),
      category: orUnknown(present.flatMap(({ categories }) => categories)),
      risk: [risk ?? null],
      source: [(ofLead('source')?.value as string | undefined) ?? lead!.source],
    };
    const unit = (
      indicator: string,
      counted: string,
      at: string,
      agencies: readonly string[],
      more: object = {},
      above = true,
    ) => ({
      indicator,
      counted,
      at,
      above,
      values: { agency: agencies, ...shared, ...more, month: [shanghaiMonth(at)] },
    });

    const issued = all('TransferIssued');
    const real = issued.filter(({ transferId }) => {
      const gone = all('TransferWithdrawn').find((one) => one.transferId === transferId);
      const signed = all('TransferSignedFor').find((one) => one.transferId === transferId);
      return !gone || (signed !== undefined && signed.position < gone.position);
    });
    const merge = history.filter(({ type }) => type === 'LeadMerged' || type === 'LeadUnmerged').at(-1);
    const counts = all('LeadAccepted').length > 0 && merge?.type !== 'LeadMerged';
    const units: CountedUnit[] = [];
    const closing = closingsIn(history).at(-1);
    if (closing && !closing.until) {
      const handlers = history.filter(({ type }) => type === 'CaseAssigned' || type === 'CaseReassigned');
      const handler = (handlers.at(-1)?.data as CaseEvents['CaseAssigned'] | undefined)?.to.agency ?? lead!.accountable;
      const days = Math.max(0, milliseconds(closing.at) - milliseconds(registeredAt)) / 86_400_000;
      units.push({ ...unit('handling_days', stream, closing.at, [handler.id]), days });
    }
    const acceptedAt = all('LeadAccepted').at(-1)?.at;
    if (counts && acceptedAt) {
      const persons = new Set(present.map(({ person }) => person));
      const repeated = streams.some(
        (other) =>
          other !== stream &&
          inCase(other).some((childId) => persons.has(children.get(childId)!.person)) &&
          closingsIn(ofCases.filter((event) => event.stream === other)).some(
            ({ at, until }) => at <= acceptedAt && acceptedAt <= sixMonthsAfter(at) && (!until || until > acceptedAt),
          ),
      );
      if (repeated) units.push(unit('recurrence_6m', stream, acceptedAt, [lead!.submittedBy.id]));
    }
    if (counts) units.push(unit('leads_found', stream, registeredAt, [lead!.submittedBy.id]));
    if (counts && real.length > 0) {
      const first = real.map(({ at }) => at).sort()[0]!;
      units.push(unit('leads_transferred', stream, first, [...new Set(real.map(({ to }) => to.id))]));
    }
    for (const { transferId, at, to } of real) {
      const returned = all('TransferReturned').some((one) => one.transferId === transferId);
      units.push(unit('transfer_instances', transferId, at, [to.id]));
      units.push(unit('return_rate', transferId, at, [to.id], {}, returned));
    }
    for (const { disputeId, at, transferIds } of all('DisputeRaised')) {
      const about = issued.filter(({ transferId }) => transferIds.includes(transferId));
      units.push(unit('dispute_count', disputeId, at, [...new Set(about.map(({ to }) => to.id))]));
    }
    for (const { rescueId, nth, unit: rescuer, ...start } of all('RescueStarted')) {
      const ofStart = corrections.filter(({ revision }) => revision === nth);
      const at = (ofStart.findLast(({ field }) => field === 'at')?.value as string | undefined) ?? start.at;
      const ages = new Map(start.children.map(({ childId, minorAtStart }) => [childId, minorAtStart]));
      for (const { type, data, stream: correcting, position } of ofCases) {
        const voidsIt = type === 'RescueVoided' && (data as CaseEvents['RescueVoided']).rescueId === rescueId;
        if (voidsIt) for (const childId of presentAt(correcting, position)) ages.delete(childId as never);
        if (type === 'ChildVoided') ages.delete((data as CaseEvents['ChildVoided']).childId);
        if (type !== 'RecordCorrected') continue;
        const { revision, children: restated, childId, rescues = [] } = data as CaseEvents['RecordCorrected'];
        const isOfStart = correcting === stream && revision === nth;
        if (isOfStart && restated) for (const childId of presentAt(stream, position)) ages.delete(childId as never);
        if (isOfStart) for (const one of restated ?? []) ages.set(one.childId, one.minorAtStart);
        const age = rescues.find((one) => one.rescueId === rescueId);
        if (age && childId) ages.set(childId, age.minorAtStart);
      }
      const rescued = [...ages].map(([childId, minorAtStart]) => ({ childId, minorAtStart }));
      const persons = new Set<string>();
      for (const { childId } of rescued.filter(({ minorAtStart }) => minorAtStart)) {
        const child = children.get(childId)!;
        if (persons.has(child.person)) continue;
        persons.add(child.person);
        const own = { category: orUnknown(child.categories), risk: [riskIn(stream, childId) ?? null] };
        units.push(unit('rescue_person_times', `${rescueId} ${childId}`, at, [rescuer.id], own));
        units.push(unit('minors_rescued', child.person, at, [rescuer.id], own));
      }
    }
    return units;
  });
};

const EIGHT_HOURS = 8 * 3_600_000;
const shanghaiDay = (at: string): string => instant(milliseconds(at as never) + EIGHT_HOURS).slice(0, 10);
const shanghaiMonth = (at: string): string => shanghaiDay(at).slice(0, 7);

/**
 * Computes the figures of these units in a period, by group: `indicator group` → value. Groups without units are
 * omitted.
 */
export const countIndependently = (
  units: readonly CountedUnit[],
  {
    from,
    to,
    groupBy,
  }: { readonly from?: string | undefined; readonly to?: string | undefined; readonly groupBy: readonly string[] },
): Record<string, number> => {
  const days = new Map<string, number[]>();
  const below = new Map<string, Set<string>>();
  const above = new Map<string, Set<string>>();
  for (const one of units) {
    const day = shanghaiDay(one.at);
    if ((from && day < from) || (to && day > to)) continue;
    const groups = groupBy.reduce<Record<string, string | null>[]>(
      (made, dimension) =>
        made.flatMap((group) => one.values[dimension]!.map((value) => ({ ...group, [dimension]: value }))),
      [{}],
    );
    for (const group of groups) {
      const name = `${one.indicator} ${JSON.stringify(group)}`;
      if (one.days !== undefined) days.set(name, [...(days.get(name) ?? []), one.days]);
      for (const sets of one.above ? [below, above] : [below]) {
        if (!sets.has(name)) sets.set(name, new Set());
        sets.get(name)!.add(one.counted);
      }
    }
  }
  const rounded = (value: number, by: number): number => Math.round(value * by) / by;
  const values = [...below].map(([name, counted]) => [
    name,
    name.startsWith('return_rate ') ? rounded((above.get(name)?.size ?? 0) / counted.size, 10_000) : counted.size,
  ]);
  const means = [...days].flatMap(([name, of]) => {
    const sorted = of.toSorted((one, other) => one - other);
    const middle = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
    const mean = of.reduce((sum, one) => sum + one, 0) / of.length;
    return [
      [name, rounded(mean, 100)],
      [`${name} median`, rounded((middle[0]! + middle[1]!) / 2, 100)],
    ];
  });
  return Object.fromEntries([...values, ...means]) as Record<string, number>;
};
