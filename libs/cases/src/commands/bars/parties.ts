import type { Agencies } from '@center/agencies';
import type { Affiliated } from '@center/kernel';
import type { Parties } from '../../domain/bars';
import type { Case } from '../../domain/case';
import { openTransfers } from '../../domain/open-work';

const NONE: Affiliated = { affiliations: [] };

/** Looks up the affiliations of the agencies and the officer that have a part in a case. */
export const findParties = async (agencies: Agencies, state: Case): Promise<Parties> => {
  const { handler } = state;
  const ids = new Set([handler.agency.id, ...openTransfers(state).flatMap(({ from, to }) => [from.id, to.id])]);
  const found = new Map(
    await Promise.all([...ids].map(async (id) => [id, { affiliations: await agencies.affiliations(id) }] as const)),
  );
  const officer = handler.officerId && (await agencies.officer(handler.officerId));
  return {
    agency: (id) => found.get(id) ?? NONE,
    officer: () => officer?.appointments[0] ?? NONE, // every post has the affiliations of all
  };
};
