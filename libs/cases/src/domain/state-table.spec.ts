import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencyProblems } from '@center/agencies';
import { Refusal } from '@center/kernel';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { caseProblems } from '../problems';
import type { CaseEvent } from './events';
import { foldCase } from './evolve';
import { CASE_COMMANDS, actionsFor, refusalsOf, requireAuthority, requireState } from './process';
import { stateTable } from './state-table';

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
  told: a.wholeStory,
};

describe('the state table', () => {
  it('stands in the README as it is in the code', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    expect(readme).toContain(stateTable());
  });

  it('has words for every refusal', () => {
    const codes = CASE_COMMANDS.flatMap(refusalsOf);
    expect(codes.filter((code) => !Object.hasOwn({ ...agencyProblems, ...caseProblems }, code))).toEqual([]);
    expect(Object.keys(caseProblems).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(Object.entries(histories))('offers an action exactly when its guards let it through: %s', (_, events) => {
    const state = foldCase(recorded(events))!;
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
          expect([by.role, command, offered.includes(command)]).toEqual([by.role, command, allowed]);
        }
      }
    }
  });
});
