import { insertRows, type Sql } from '@center/projections';
import { type FactEvent, FactLedger, FactTable, type FactView } from '@center/statistics';
import { ACTIVITY_KINDS, CONTEXT, THEMES } from '../../domain/codes';
import { activityStream } from '../../domain/streams';
import { countedIn, factsOf, type HeldActivity } from './facts-of';
import { activityDefinitions, DIMENSIONS } from './indicators';

const facts = new FactTable('activity_fact', DIMENSIONS, { quantities: true });

const ddl = `${facts.ddl} CREATE TABLE fact_activity (activity_id uuid PRIMARY KEY, held jsonb NOT NULL);`;

const heldAmong = async (ids: readonly string[], sql: Sql): Promise<Map<string, HeldActivity>> => {
  const rows = await sql<{ activity_id: string; held: HeldActivity }>(
    'SELECT activity_id, held FROM fact_activity WHERE activity_id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ activity_id, held }) => [activity_id, held]));
};

const apply: FactView['apply'] = async (page, sql) => {
  const events = activityStream.eventsIn(page);
  const ids = [...new Set(events.map(({ stream }) => activityStream.keyOf(stream)))];
  const held = await heldAmong(ids, sql);
  const ledger = new FactLedger(facts);
  for (const event of events) {
    const activityId = activityStream.keyOf(event.stream);
    const before = held.get(activityId);
    const after = afterEvent(before, activityId, event);
    if (after) held.set(activityId, after);
    else held.delete(activityId);
    ledger.change(before ? factsOf(before) : [], after ? factsOf(after) : [], event.position);
  }
  await ledger.write(sql);
  await sql('DELETE FROM fact_activity WHERE activity_id = ANY ($1::uuid[])', [ids]);
  const rows = [...held].map(([activityId, state]) => ({ activity_id: activityId, held: state }));
  await insertRows(sql, 'fact_activity', rows, ['held']);
};

type Read = ReturnType<typeof activityStream.eventsIn>[number];

/** What counts of an activity after an event; `undefined` if nothing does. */
const afterEvent = (before: HeldActivity | undefined, activityId: string, event: Read): HeldActivity | undefined => {
  const { position, revision, type, data } = event;
  const cause: FactEvent = { position: position.toString(), revision, type };
  switch (type) {
    case 'ActivityHeld': {
      const { kind, theme, hostId, hostKind, areaCode, at, attendance } = data;
      return {
        ...{ activityId, kind, ...(theme && { theme }), hostId, hostKind, areaCode, at },
        ...{ attendance: countedIn(attendance), events: [cause] },
      };
    }
    case 'AttendanceSet':
      return before && { ...before, attendance: countedIn(data.attendance), events: [before.events[0]!, cause] };
    case 'ActivityVoided':
      return undefined;
    case 'ActivityPlanned':
    case 'ActivityCancelled':
      return before;
  }
};

/** The facts behind the figures of activities, each with the range of positions in which it is known. No id of a person. */
export const activityFactsView: FactView = {
  name: 'activity_facts',
  version: 1,
  tables: [...facts.tables, 'fact_activity'],
  ddl,
  indexes: facts.indexes,
  wants: (event) => activityStream.owns(event),
  apply,
  context: CONTEXT,
  facts,
  definitions: activityDefinitions,
  codes: { kind: ACTIVITY_KINDS, theme: THEMES },
  subject: { stream: 'activity', field: 'activityId' },
};
