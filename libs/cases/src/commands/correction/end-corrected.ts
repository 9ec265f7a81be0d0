import type { CaseId } from '@center/kernel';
import type { FindableFact, Unlike, Vault } from '@center/vault';
import type { Cases } from '../../cases';
import type { Case, Child } from '../../domain/case';
import { type EnteredText, EnteredTexts } from '../../domain/entered-texts';
import { comparedFacts } from '../child/births';
import { FINDABLE } from '../../intake/findable-fields';

const TOWNSHIP_DIGITS = 9;

const factsOf = async (vault: Pick<Vault, 'open'>, entered: readonly EnteredText[]): Promise<FindableFact[]> => {
  const opened = await vault.open(entered.map(({ text }) => text));
  return entered.flatMap(({ field }, nth) => {
    const [kind, plain] = [FINDABLE[field], opened[nth]];
    return kind && plain !== null && plain !== undefined ? [{ kind, plain }] : []; // others were forgotten
  });
};

/**
 * Who resembles others only by what was corrected: the children who have no name, birth date or township any more, and the
 * persons whom a wrong number named, by what is known of the child.
 */
const unlikeOthers = async ({ children, corrections, area }: Case, vault: Pick<Vault, 'open'>): Promise<Unlike[]> => {
  const isPlaced = area !== undefined && area.code.length >= TOWNSHIP_DIGITS;
  const isCorrected = (child: Child): boolean =>
    corrections.some(
      ({ field, childId }) =>
        field === 'areaCode' || (childId === child.childId && (field === 'name' || field === 'birthDate')),
    );
  const unknown = [...children.values()].flatMap((child) =>
    !child.joinedFrom && isCorrected(child) && !(child.name && child.birthDate && isPlaced)
      ? [{ person: child.personId }]
      : [],
  );
  const withdrawn = corrections.flatMap(({ childId, withdrawn: wrong }) => {
    const child = childId && children.get(childId);
    return child && wrong && child.personId !== wrong.personId ? [{ child, person: wrong.personId }] : [];
  });
  const mistaken = withdrawn.map(async ({ child, person }) => ({
    person,
    by: { ...(await comparedFacts(vault, child)), ...(area && { township: area.code }) },
  }));
  return [...unknown, ...(await Promise.all(mistaken))];
};

/**
 * Ends what followed from the values that corrections of a case have replaced: the case is not found by them, and its
 * children resemble no others by them. Idempotent: what a crash prevents is done when the request is repeated.
 */
export const endCorrected = async (
  caseId: CaseId,
  cases: Pick<Cases, 'load'>,
  vault: Pick<Vault, 'open' | 'unfind' | 'unlike'>,
): Promise<void> => {
  const { state } = (await cases.load(caseId))!;
  const texts = new EnteredTexts(state);
  const replaced = texts.replaced.filter(({ field }) => FINDABLE[field]);
  if (replaced.length > 0) {
    const fields = new Set(replaced.map(({ field }) => field));
    const standing = texts.standing.filter(({ field }) => fields.has(field));
    await vault.unfind(caseId, { gone: await factsOf(vault, replaced), still: await factsOf(vault, standing) });
  }
  const unlike = await unlikeOthers(state, vault);
  if (unlike.length > 0) await vault.unlike(unlike);
};
