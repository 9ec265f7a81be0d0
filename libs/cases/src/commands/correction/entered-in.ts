import type { CaseId, StoredEvent } from '@center/kernel';
import type { Entry } from '@center/vault';
import type { EnteredText } from '../../domain/entered-texts';

/** Who has entered a text into a case, by the events of the case; `undefined` if none of them has it. */
export const enteredIn =
  (caseId: CaseId, history: readonly StoredEvent[]) =>
  ({ text }: EnteredText): Entry | undefined => {
    const actor = history.find(({ id }) => id === text.event)?.meta.actor;
    return actor && { caseId, enteredBy: { officerId: actor.officerId, agencyId: actor.agencyId } };
  };
