import { aLead } from '../e2e/harness/scene';
import type { Random } from './random';

/** A command before it has a key: who gives it, where, and its name in the state table. */
export interface Step {
  readonly by: string;
  readonly command: string;
  readonly path: string;
  readonly body: object;
}

/** The ids that later steps of a case need. */
export interface Ids {
  readonly caseId?: string;
  readonly transferId?: string;
}

type NextStep = (ids: Ids) => Step;

const onCase =
  (by: string, command: string, step: string, body: object = {}): NextStep =>
  ({ caseId }) => ({ by, command, path: `/v1/cases/${caseId}/${step}`, body });

const onTransfer =
  (by: string, command: string, step: string, body: object = {}): NextStep =>
  ({ caseId, transferId }) => ({ by, command, path: `/v1/cases/${caseId}/transfers/${transferId}/${step}`, body });

/** A note on a case, which several clients write at the same time. */
export const noteOn = (caseId: string, text: string): Step =>
  onCase('dispatcher', 'record-note', 'notes', { text })({ caseId });

/** The steps of a case from the report to the feedback of the police, cut off at a random one. */
export const story = (random: Random, policeId: string): readonly NextStep[] => {
  const letter = { to: policeId, reason: 'SUSPECTED_CRIME', letter: '请依法处理。' };
  const steps: readonly NextStep[] = [
    () => ({ by: 'liaison-school', command: 'register', path: '/v1/leads', body: aLead() }),
    onCase('dispatcher', 'accept', 'accept'),
    onCase('dispatcher', 'triage', 'triage', { urgency: 'URGENT', harms: ['NEGLECT'], opinion: '需核实并移送。' }),
    onCase('dispatcher', 'grade-risk', 'risk-grades', { level: 'HIGH', basis: '无人照看。' }),
    onCase('dispatcher', 'issue-transfer', 'transfers', letter),
    onTransfer('liaison-police', 'sign-for', 'sign-for'),
    onTransfer('liaison-police', 'accept-transfer', 'accept'),
    onTransfer('liaison-police', 'feed-back', 'feed-back', {
      kind: 'FINAL',
      outcome: 'HANDLED',
      measures: ['WARNING_LETTER'],
    }),
  ];
  return steps.slice(0, 1 + random.below(steps.length));
};
