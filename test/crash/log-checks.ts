import type { StoredEvent } from '@center/kernel';
import type { Acknowledged, Clients, Sent } from './clients';

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/** Compares what the clients know with the events of the log after a position. Returns the discrepancies as messages. */
export const checkLog = (events: readonly StoredEvent[], clients: Clients, after: bigint): string[] => {
  const theirs = events.filter(({ position }) => position > after);
  return [
    ...holes(events),
    ...acknowledgedOnce(theirs, clients.acknowledged),
    ...atMostOnce(theirs, clients),
    ...inOrder(clients.acknowledged),
  ];
};

/** Each stream has the revisions 0, 1, 2 … in the order of the log, and each event id is there once. */
const holes = (events: readonly StoredEvent[]): string[] => {
  const broken = [...grouped(events, ({ stream }) => stream)].filter(([, theirs]) =>
    theirs.some(({ revision }, nth) => revision !== nth),
  );
  const ids = new Set(events.map(({ id }) => id));
  return [
    ...broken.map(
      ([stream, theirs]) => `${stream} has the revisions ${theirs.map(({ revision }) => revision).join(' ')}`,
    ),
    ...(ids.size < events.length ? ['an event id is in the log twice'] : []),
  ];
};

const streamOf = ({ answer }: Acknowledged): string => `case-${answer.body.caseId}`;

/** Each acknowledged command is an operation of its own, at the position of its response. */
const acknowledgedOnce = (events: readonly StoredEvent[], acknowledged: readonly Acknowledged[]): string[] => {
  const byPosition = new Map(events.map((event) => [String(event.position), event]));
  const operations = new Map<string, string>();
  return acknowledged.flatMap((given) => {
    const { position } = given.answer.body;
    const event = byPosition.get(position);
    if (event?.stream !== streamOf(given) || event.meta.command !== given.command) {
      return [`${given.command} at ${position} was acknowledged and is not in the log`];
    }
    const other = operations.get(event.meta.correlation);
    operations.set(event.meta.correlation, position);
    return other === undefined ? [] : [`the operation at ${position} was acknowledged to two clients`];
  });
};

/** No command is there more often than it was sent; a command that was repeated with its key counts once. */
const atMostOnce = (events: readonly StoredEvent[], { acknowledged, unanswered }: Clients): string[] => {
  const caseOf = (stream: string, command: string): string =>
    command === 'register' ? command : `${command} ${stream}`;
  const operations = grouped(
    events.filter(({ stream }) => stream.startsWith('case-')),
    ({ stream, meta }) => caseOf(stream, meta.command),
  );
  const sent = (command: Sent): string => caseOf(`case-${command.path.split('/')[3]}`, command.command);
  const known = grouped(acknowledged, sent);
  const unknown = grouped(unanswered, sent);
  return [...operations].flatMap(([place, theirs]) => {
    const count = new Set(theirs.map(({ meta }) => meta.correlation)).size;
    const least = known.get(place)?.length ?? 0;
    const most = least + (unknown.get(place)?.length ?? 0);
    return count >= least && count <= most
      ? []
      : [`${place} is in the log ${count} times instead of ${least} to ${most}`];
  });
};

/** A command that was sent after another one was acknowledged has a later position. */
const inOrder = (acknowledged: readonly Acknowledged[]): string[] => {
  const position = ({ answer }: Acknowledged): number => Number(answer.body.position);
  const bySending = acknowledged.toSorted((one, other) => one.sentAt - other.sentAt);
  const byAnswer = acknowledged.toSorted((one, other) => one.answeredAt - other.answeredAt);
  let answered = 0;
  let last = 0;
  return bySending.flatMap((given) => {
    for (; byAnswer[answered]!.answeredAt < given.sentAt; answered += 1)
      last = Math.max(last, position(byAnswer[answered]!));
    return position(given) > last
      ? []
      : [`${given.command} at ${position(given)} was sent after ${last} was acknowledged`];
  });
};
