import { actorOf, type Streams } from '@center/command-handling';
import { newOperation } from '@center/event-store';
import type { Instant, Officer } from '@center/kernel';
import type { Entry, Sealing, Vault } from '@center/vault';
import { entryOf } from '../../case-command';
import type { Case } from '../../domain/case';
import type { EnteredText } from '../../domain/entered-texts';
import type { CaseEvent } from '../../domain/events';
import {
  type CorrectedChildOfLead,
  correctedIn,
  followedCorrection,
  identityOf,
} from '../../domain/followed-correction';
import { caseStream } from '../../domain/streams';
import { enteredIn } from './entered-in';
import { sealedAgain, textsToReseal } from './resealed';

/** The facts that a survivor has recorded of the child, sealed with the key of that person. */
const mistakenIn = (survivor: Case, { child: { childId }, wrong }: CorrectedChildOfLead): readonly EnteredText[] =>
  textsToReseal(survivor, childId, wrong, ({ field }) => field === 'idNumber');

const isAffected = (survivor: Case, corrected: CorrectedChildOfLead): boolean => {
  const child = survivor.children.get(corrected.child.childId);
  return child?.personId === corrected.wrong || mistakenIn(survivor, corrected).length > 0;
};

/** On the survivor: the child is whom its lead says, and what was recorded of it is sealed with its key. */
const follow = async (
  survivor: Case,
  corrected: CorrectedChildOfLead,
  { sealing, vault, entry }: { sealing: Sealing; vault: Vault; entry: (text: EnteredText) => Entry | undefined },
): Promise<Omit<Extract<CaseEvent, { type: 'RecordCorrected' }>['data'], 'at' | 'by'> | undefined> => {
  const { child, wrong } = corrected;
  if (!isAffected(survivor, corrected)) return undefined;
  const here = survivor.children.get(child.childId);
  const closed = followedCorrection(survivor, corrected);
  if (!here) return closed; // the child has left: its lead has what it keeps
  const isWrong = here.personId === wrong;
  const person = await sealing.knownPerson(isWrong ? child.personId : here.personId);
  return {
    ...closed,
    ...(isWrong && { identity: { ...identityOf(child)!, personId: person.personId } }),
    ...(await sealedAgain(person, mistakenIn(survivor, corrected), vault, entry)),
  };
};

/**
 * Corrects the cases that a lead is merged into as the numbers of its children were corrected: a child is the same person
 * there, and what was recorded of it since the merge is sealed with its own key; what a case that the lead has left recorded of it
 * with the other key is closed there. Idempotent: what a crash prevents is done when the request is repeated.
 */
export const correctSurvivors = async (
  lead: Case,
  by: Officer,
  now: Instant,
  streams: Streams,
  vault: Vault,
): Promise<void> => {
  const corrected = correctedIn(lead);
  const others = corrected.length > 0 ? [...lead.returnedBy.map(({ caseId }) => caseId)] : [];
  for (let into = corrected.length > 0 ? lead.merged?.into : undefined; into;) {
    others.push(into);
    into = (await streams.load(caseStream, into))?.state.merged?.into;
  }
  for (const key of new Set(others)) {
    const survivor = await streams.load(caseStream, key);
    if (!survivor) continue;
    for (const one of corrected.filter((each) => isAffected(survivor.state, each))) {
      await streams.execute({
        ...{ stream: caseStream, key, name: 'correct', actor: actorOf(by), entry: entryOf(by, key) },
        operation: { operationId: newOperation() },
        decide: async (state, { sealing }): Promise<readonly CaseEvent[]> => {
          const entry = enteredIn(key, survivor.history);
          const correction = await follow(state!, one, { sealing: sealing('RecordCorrected'), vault, entry });
          return correction ? [{ type: 'RecordCorrected', data: { at: now, by: by.officerId, ...correction } }] : [];
        },
      });
    }
  }
};
