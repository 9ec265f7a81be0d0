import { seatsOf } from '../domain/access-list';
import type { Case } from '../domain/case';
import type { ListedOfficerAnswer } from './access.answer';
import type { CaseAnswer } from './case.answer';
import type { Reader } from './reader';
import { type WithSecrets, secret } from './secret';
import { seesEvent } from './sees';

/** The list of a SECRET case beside its dispatchers and leaders: the registering officer, the units at work, those added. */
const listOf = (state: Case): ListedOfficerAnswer[] => {
  const { added, ended, secret: isSecret } = state.secrecy;
  if (!isSecret) return [];
  const entries: ListedOfficerAnswer[] = [
    { basis: 'REGISTRATION', officerId: state.submitted.by, agencyId: state.submitted.agency.id },
    ...seatsOf(state).map(({ basis, agency, named }) => ({
      basis,
      officerId: named ?? null,
      agencyId: agency.id,
    })),
    ...added.map((officerId) => ({ basis: 'ADDED' as const, officerId, agencyId: null })),
  ];
  return entries.filter(({ officerId }) => !ended.some((officer) => officer === officerId));
};

/** Who opens the texts of the case, and who opened it by break-glass. Absent for readers who may not see it. */
export const accessOf = (state: Case, reader: Reader): WithSecrets<Pick<CaseAnswer, 'accessList' | 'breakGlasses'>> => {
  if (!seesEvent(reader, 'OfficerListed') || !seesEvent(reader, 'BreakGlassOpened')) return {};
  return {
    accessList: listOf(state),
    breakGlasses: [...state.breakGlasses.values()].map(({ breakGlassId, by, reason, at, until, note, review }) => ({
      ...{ breakGlassId, officerId: by, reason, at, until },
      note: secret(reader, note, 'text'),
      review: review
        ? { by: review.by, at: review.at, finding: review.finding, note: secret(reader, review.note, 'text') }
        : null,
    })),
  };
};
