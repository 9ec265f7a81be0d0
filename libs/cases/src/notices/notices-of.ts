import { type Deadline, warningsOf } from '@center/deadlines';
import {
  type AgencyId,
  type CaseId,
  type DeadlineId,
  type DeadlineStarted,
  groupedBy,
  type Instant,
  type Label,
  type StoredEventOf,
} from '@center/kernel';
import type { Entry, Notice, PlannedWarning } from '@center/notifications';
import type { CaseEvent } from '../domain/events';
import { caseStream } from '../domain/streams';
import type { DeadlineOfCase } from '../views/deadlines/deadlines-by-id.query';

type Event = StoredEventOf<CaseEvent>;
type Kind = Entry['kind'];

/** Whether officers learn of something about a deadline of this level at once. */
export const urgencyOf = (level: Label | undefined): Notice['urgency'] =>
  level === ('EMERGENCY' as Label) ? 'EMERGENCY' : 'DIGEST';

/** What a notification says about a deadline. */
export const entryOf = (
  kind: Kind,
  caseId: CaseId,
  { deadlineId, step, dueAt }: Pick<Deadline, 'deadlineId' | 'step' | 'dueAt'>,
): Entry => ({ kind, about: caseId, deadlineId, step, dueAt });

/** The next planned warning of a deadline after an instant; while it is paused, when that is known to end. */
export const nextWarning = (
  deadline: Pick<Deadline, 'deadlineId' | 'startedAt' | 'dueAt' | 'warnAt' | 'status' | 'pause'>,
  after: Instant,
): readonly PlannedWarning[] => {
  const { deadlineId, dueAt, status, pause } = deadline;
  if (status === 'PAUSED')
    return pause?.until && pause.then ? [{ deadlineId, at: pause.until, dueAt: pause.then.dueAt }] : [];
  const next = status === 'RUNNING' ? warningsOf(deadline).find(({ at }) => at > after) : undefined;
  return next ? [{ deadlineId, at: next.at, dueAt }] : [];
};

/** The deadlines that an event changes so that other warnings follow, or that another agency has now. */
export const changedIn = ({ data }: Event): readonly DeadlineId[] => {
  const {
    moved = [],
    extended = [],
    resumed = [],
    paused = [],
    settled = [],
    responsible = [],
    restored = [],
  } = data.deadlines ?? {};
  const changed = [...moved, ...extended, ...resumed, ...paused, ...settled, ...responsible];
  const about = 'deadlineId' in data && data.deadlineId ? [data.deadlineId] : []; // of a supervision by hand
  return [...changed.map(({ deadlineId }) => deadlineId), ...restored, ...about];
};

/** The notices of one event. `changed`: the deadlines of `changedIn`, as they are now. */
export const noticesOf = (
  event: Event,
  changed: ReadonlyMap<DeadlineId, DeadlineOfCase>,
  center: AgencyId,
): readonly Notice[] => {
  const caseId = caseStream.keyOf(event.stream);
  const { type, data, knownAt: at, id } = event;
  const notices: Notice[] = newWork(event, changed).map((owed) => ({
    ...{ key: `${id}/NEW_WORK/${owed.agencyId}/${owed.urgency}`, kind: 'NEW_WORK', at, ...owed },
  }));
  // one that had passed before the log knew of the start is only recorded
  const isEscalated = data.deadlines?.missed?.some(({ escalation }) => escalation) === true;
  if (type === 'DeadlineMissed' && isEscalated) {
    notices.push({
      ...{ key: `${id}/MISSED`, kind: 'MISSED', agencyId: data.responsible.id, at },
      ...{ entries: [entryOf('MISSED', caseId, data)], urgency: urgencyOf(data.ruleLevel) },
    });
  }
  if (type === 'SupervisionIssued') {
    const about = data.deadlineId ? changed.get(data.deadlineId)?.deadline : undefined;
    const { supervisionId, level, agency, to, deadlineId, dueAt } = data;
    const step = data.step ?? about?.step;
    const entry: Entry = {
      ...{ kind: 'SUPERVISION', about: caseId, supervisionId },
      ...(deadlineId && { deadlineId }),
      ...(step && { step }),
      ...(dueAt && { dueAt }),
      ...(level && { level }),
    };
    notices.push({
      ...{ key: `${id}/SUPERVISION`, kind: 'SUPERVISION', agencyId: agency.id, at, entries: [entry] },
      ...(to === 'CENTER_LEADER' && { leaders: true }),
      urgency: urgencyOf(data.ruleLevel ?? about?.rule.level),
    });
  }
  if (type === 'BreakGlassOpened') {
    notices.push({
      ...{ key: `${id}/BREAK_GLASS`, kind: 'BREAK_GLASS', agencyId: center, leaders: true, at },
      ...{ entries: [{ kind: 'BREAK_GLASS', about: caseId }], urgency: 'AT_ONCE' },
    });
  }
  return notices;
};

type Owed = Pick<Notice, 'agencyId' | 'urgency' | 'entries'>;

/** What an event gives agencies to do, of each urgency together: new steps, and steps that are another agency's now. */
const newWork = (event: Event, changed: ReadonlyMap<DeadlineId, DeadlineOfCase>): readonly Owed[] => {
  const { started = [], responsible = [], moved = [] } = event.data.deadlines ?? {};
  const caseId = caseStream.keyOf(event.stream);
  const risen = moved.filter(({ level }) => urgencyOf(level) === 'EMERGENCY');
  const known = [...responsible, ...risen].flatMap(({ deadlineId }) => changed.get(deadlineId)?.deadline ?? []);
  const owed: readonly Pick<DeadlineStarted, 'deadlineId' | 'step' | 'dueAt' | 'responsible' | 'rule'>[] = [
    ...started,
    ...known.filter(({ status }) => status === 'RUNNING' || status === 'PAUSED'),
  ].filter(({ dueAt }) => dueAt > event.knownAt);
  const groups = groupedBy(owed, (one) => `${one.responsible.id} ${urgencyOf(one.rule.level)}`);
  return [...groups.values()].map((group) => ({
    ...{ agencyId: group[0].responsible.id, urgency: urgencyOf(group[0].rule.level) },
    entries: group.map((one) => entryOf('NEW_WORK', caseId, one)),
  }));
};
