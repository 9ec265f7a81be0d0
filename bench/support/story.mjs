// Plays cases through the program's own routes.
import { randomUUID } from 'node:crypto';
import { lead } from './leads.mjs';

/** Sends a command; throws with the problem when it fails. */
const give = async (center, username, path, body = {}) => {
  center.headers ??= {};
  center.headers[username] ??= await center.signIn(username);
  const response = await fetch(center.url + path, {
    method: 'POST',
    headers: { ...center.headers[username], 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${answer.code}`);
  return answer;
};

/** The steps of a case from the report to closure. Each returns ids for the next ones. */
const steps = (center) => {
  const police = center.accounts.find(({ username }) => username === 'liaison-police').agencyId;
  const on = (username, step, body) => (ids) => give(center, username, `/v1/cases/${ids.caseId}/${step}`, body);
  const onTransfer = (username, step, body) => (ids) =>
    give(center, username, `/v1/cases/${ids.caseId}/transfers/${ids.transferId}/${step}`, body);
  return [
    on('dispatcher', 'accept'),
    on('dispatcher', 'triage', { urgency: 'URGENT', harms: ['NEGLECT'], opinion: '需核实并移送，先核查监护情况。' }),
    on('dispatcher', 'risk-grades', { level: 'HIGH', basis: '无人照看。' }),
    on('dispatcher', 'transfers', { to: police, reason: 'SUSPECTED_CRIME', letter: '请依法处理并回告。' }),
    onTransfer('liaison-police', 'sign-for'),
    onTransfer('liaison-police', 'accept'),
    onTransfer('liaison-police', 'feed-back', {
      kind: 'FINAL',
      outcome: 'HANDLED',
      measures: ['WARNING_LETTER'],
      text: '已处理。',
    }),
    onTransfer('dispatcher', 'complete'),
    on('dispatcher', 'risk-grades', { level: 'LOW', basis: '已有人照看。' }),
  ];
};

/** The number of events of a whole story. */
export const WHOLE_STORY = 10;

/** Registers the nth lead and takes the first of its further steps, so that it has `events` events. Returns its id. */
export const play = async (center, nth, events) => {
  let ids = await give(center, 'liaison-school', '/v1/leads', lead(nth));
  for (const step of steps(center).slice(0, events - 1)) ids = { ...ids, ...(await step(ids)) };
  return ids.caseId;
};
