import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencyProblems } from '@center/agencies';
import { type Officer, Refusal } from '@center/kernel';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { caseProblems } from '../words/refusals';
import type { CaseEvent } from './events';
import { caseStream } from './streams';
import { CASE_COMMANDS, actionsFor, refusalsOf, requireAuthority, requireState } from './process';
import { repeatTable, stateTable } from './state-table';

const officers = [
  a.dispatcher,
  a.leader,
  a.police,
  a.education,
  a.supervisor,
  a.otherSupervisor,
  a.director,
  a.rescueWorker,
  a.socialWorker,
  a.procurator,
  a.auditor,
];
const histories: Record<string, readonly CaseEvent[]> = {
  registered: [a.registered],
  emergency: [a.emergency],
  accepted: [a.registered, a.accepted],
  declined: [a.registered, a.declined],
  handling: [a.registered, a.accepted, a.triaged],
  assigned: [a.registered, a.accepted, a.triaged, a.assignedToStation],
  issued: [a.registered, a.accepted, a.triaged, a.issuedToPolice],
  fedBack: [a.registered, a.accepted, a.triaged, a.issuedToPolice, a.signedFor, a.acceptedByPolice, a.fedBack],
  materialAsked: [a.registered, a.accepted, a.triaged, a.issuedToPolice, a.signedFor, a.materialRequested],
  withdrawalAsked: [a.registered, a.accepted, a.triaged, a.issuedToPolice, a.acceptedByPolice, a.withdrawalRequested],
  returned: [a.registered, a.accepted, a.triaged, a.issuedToPolice, a.returned],
  rescued: [a.emergency, a.rescueStarted],
  proposed: [...a.readyToClose, a.proposed],
  closed: [...a.readyToClose, a.proposed, a.closed],
  reopened: [...a.readyToClose, a.proposed, a.closed, a.reopened],
  merged: [a.registered, a.accepted, a.merged],
  unmerged: [a.registered, a.accepted, a.merged, a.unmerged],
  wholeStory: a.wholeStory,
};

describe('the state table', () => {
  it('is the same in the README and in the code', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const missing = stateTable()
      .split('\n')
      .filter((line) => !readme.includes(line));
    expect(missing.map((line) => `copy this line into libs/cases/README.md: ${line}`)).toEqual([]);
    expect(readme).toContain(stateTable());
    expect(readme).toContain(repeatTable());
    const exempt = CASE_COMMANDS.filter((command) => !refusalsOf(command).includes('case-not-open'));
    const [last, ...others] = exempt.map((command) => `\`${command}\``).reverse();
    expect(readme).toContain(`Every command but ${others.reverse().join(', ')} and ${last} may also be refused with`);
  });

  it('has a text for every refusal', () => {
    const codes = CASE_COMMANDS.flatMap(refusalsOf);
    expect(codes.filter((code) => !Object.hasOwn({ ...agencyProblems, ...caseProblems }, code))).toEqual([]);
    const ofNoDecision = [
      'no-such-document',
      'list-too-long',
      'source-ref-reused',
      'supervision-not-open',
      'not-the-supervised-agency',
      'unmasking-budget-spent',
      'not-on-access-list',
      'not-needed-for-task',
    ];
    expect(Object.keys(caseProblems).filter((code) => !codes.includes(code))).toEqual(ofNoDecision);
  });

  it.each(Object.entries(histories))('offers no action that its guards would refuse: %s', (_, events) => {
    const state = caseStream.fold(recorded(events))!;
    const transfers = [undefined, ...state.transfers.values()];
    const passes = (guard: () => void): boolean => {
      try {
        guard();
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        return false;
      }
    };
    for (const by of officers) {
      for (const transfer of transfers) {
        const offered = actionsFor(by, state, transfer);
        for (const command of CASE_COMMANDS.filter((name) => name !== 'register')) {
          const isOnTransfer = refusalsOf(command).includes('no-such-transfer');
          if (isOnTransfer !== (transfer !== undefined)) continue;
          const allowed = passes(() => {
            requireAuthority(command, by, state, transfer);
            requireState(command, state, transfer);
          });
          if (offered.includes(command)) expect([by.role, command, allowed]).toEqual([by.role, command, true]);
        }
      }
    }
  });

  it('offers applicable commands, and none that the decision would refuse for another reason', () => {
    const offered = (by: Officer, ...events: CaseEvent[]) => actionsFor(by, caseStream.fold(recorded(events))!);
    const atTheIntake = offered(a.dispatcher, a.registered);
    expect(atTheIntake).toEqual(expect.arrayContaining(['accept', 'decline', 'assign', 'inform-reporter', 'merge']));
    for (const not of ['reassign', 'close', 'reject-closure', 'rule-dispute', 'end-rescue', 'reopen'])
      expect(atTheIntake).not.toContain(not);
    expect(offered(a.dispatcher, a.registered, a.assignedToStation)).toContain('reassign');
    expect(offered(a.dispatcher, a.registeredWith({ reporters: [] }))).not.toContain('inform-reporter');
    const proposedCase = [...a.readyToClose, a.proposed];
    expect(offered(a.dispatcher, ...a.readyToClose)).toContain('propose-closure');
    expect(offered(a.dispatcher, ...proposedCase)).toEqual(expect.not.arrayContaining(['close', 'propose-closure']));
    expect(offered(a.leader, ...proposedCase)).toEqual(expect.arrayContaining(['close', 'reject-closure']));
    expect(offered(a.dispatcher, a.emergency, a.issuedToPolice)).toEqual(
      expect.not.arrayContaining(['decline', 'merge']),
    );
  });
});
