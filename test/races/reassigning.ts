import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@center/kernel';
import type { Answer, Caller, Done } from '../e2e/harness/caller';
import type { Center } from '../e2e/harness/center';
import { Scene } from '../e2e/harness/scene';

/** One reassignment and its response. */
export interface Reassigned {
  readonly officerId: string;
  readonly to: string;
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly answer: Answer<Done>;
}

interface Row {
  readonly revision: number;
  readonly officer: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Officers with the role of a dispatcher, signed in. */
export const dispatchers = async (center: Center, count: number): Promise<{ caller: Caller; officerId: string }[]> => {
  const officers: { caller: Caller; officerId: string }[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const username = `race-${nth}`;
    const post = { username, name: `调度员${nth}`, role: 'DISPATCHER', agencyId: center.agencyOf('dispatcher') };
    const { officerId, password } = await center.recruit(post);
    officers.push({ officerId, caller: await center.signIn(username, password) });
  }
  return officers;
};

/** Reassigns one case `total` times: each dispatcher sends its next request when the last one was answered. */
export const reassign = async (
  center: Center,
  racers: readonly { caller: Caller; officerId: string }[],
  total: number,
): Promise<{ caseId: string; answers: readonly Reassigned[] }> => {
  const { caseId, path } = await Scene.handled(center);
  const { items } = await (
    await center.as('dispatcher')
  ).read<{ items: { id: string; kind: string }[] }>('/v1/agencies');
  const agencies = items.filter(({ kind }) => kind === 'STATION').map(({ id }) => id);
  await (await center.as('dispatcher')).does(`${path}/assign`, { to: { agencyId: agencies[0] }, reason: 'AREA' });
  const answers: Reassigned[] = [];
  let sent = 0;
  const race = async ({ caller, officerId }: { caller: Caller; officerId: string }): Promise<void> => {
    while (sent < total) {
      sent += 1;
      const to = agencies[sent % agencies.length]!;
      const sentAt = performance.now();
      const body = { to: { agencyId: to }, reason: 'WORKLOAD' };
      const answer = await caller.post<Done>(`${path}/reassign`, body, { 'idempotency-key': randomUUID() });
      answers.push({ officerId, to, sentAt, answeredAt: performance.now(), answer });
    }
  };
  await Promise.all(racers.map(race));
  return { caseId, answers };
};

interface Assignment {
  readonly from?: { readonly agency?: { readonly id: string } };
  readonly to?: { readonly agency?: { readonly id: string } };
}

const rowsOf = (history: readonly StoredEvent[]): Row[] =>
  history
    .filter(({ type }) => type === 'CaseAssigned' || type === 'CaseReassigned')
    .map(({ revision, data, meta }) => {
      const { from, to } = data as Assignment;
      return { revision, officer: meta.actor.officerId, from: from?.agency?.id, to: to?.agency?.id };
    });

/**
 * Whether the revisions of the case explain every response: each one is a write that saw the write before it, or found
 * the case as it wanted it, and none is older than what was answered before it was sent. Returns the discrepancies.
 */
export const explained = (history: readonly StoredEvent[], answers: readonly Reassigned[]): string[] => {
  const rows = rowsOf(history);
  return [...refused(answers), ...chained(rows), ...answered(rows, answers), ...inOrder(answers)];
};

const refused = (answers: readonly Reassigned[]): string[] =>
  answers.filter(({ answer }) => answer.status !== 200).map(({ answer }) => `answered ${answer.status}`);

/** No update is lost: each write starts from the one before it. */
const chained = (rows: readonly Row[]): string[] =>
  rows.slice(1).flatMap((row, nth) => {
    const before = rows[nth]!;
    const follows = row.revision === before.revision + 1 && row.from === before.to && row.from !== row.to;
    return follows ? [] : [`revision ${row.revision} does not follow revision ${before.revision}`];
  });

/** Each write is the response to one request, and the other responses with its version wanted what it wrote. */
const answered = (rows: readonly Row[], answers: readonly Reassigned[]): string[] => {
  const byVersion = new Map<number, Reassigned[]>();
  for (const given of answers.filter(({ answer }) => answer.status === 200)) {
    const { version } = given.answer.body;
    byVersion.set(version, [...(byVersion.get(version) ?? []), given]);
  }
  const known = new Set(rows.map(({ revision }) => revision + 1));
  const unknown = [...byVersion.keys()].filter((version) => !known.has(version));
  const wrong = rows.slice(1).filter(({ revision, officer, to }) => {
    const theirs = byVersion.get(revision + 1) ?? [];
    return !theirs.some(({ officerId }) => officerId === officer) || theirs.some((given) => given.to !== to);
  });
  return [
    ...unknown.map((version) => `version ${version} was answered and is not in the log`),
    ...wrong.map(({ revision }) => `revision ${revision} does not explain its responses`),
  ];
};

/** A request that was sent after a response has at least its version. */
const inOrder = (answers: readonly Reassigned[]): string[] => {
  const done = answers.filter(({ answer }) => answer.status === 200);
  const byAnswer = done.toSorted((one, other) => one.answeredAt - other.answeredAt);
  let next = 0;
  let last = 0;
  return done
    .toSorted((one, other) => one.sentAt - other.sentAt)
    .flatMap(({ sentAt, answer }) => {
      for (; byAnswer[next]!.answeredAt < sentAt; next += 1) last = Math.max(last, byAnswer[next]!.answer.body.version);
      return answer.body.version >= last ? [] : [`version ${answer.body.version} was answered after version ${last}`];
    });
};
