import type { CaseId, PersonId } from '@center/kernel';
import { type FindableFact, normalisedFacts, type Unlike, type Vault } from '@center/vault';
import type { Cases, LoadedCase } from '../../cases';
import type { Case, Child } from '../../domain/case';
import { type EnteredText, EnteredTexts } from '../../domain/entered-texts';
import { caseStream } from '../../domain/streams';
import { comparedFacts } from '../child/births';
import { FINDABLE } from '../../intake/findable-fields';
import { enteredIn } from './entered-in';
import { matchChildren } from './match-children';

const TOWNSHIP_DIGITS = 9;

/** A text that cases are found by, opened, and the kind of fact that it is. */
interface OpenedFact extends FindableFact {
  readonly entered: EnteredText;
}

const factsOf = async (vault: Pick<Vault, 'open'>, entered: readonly EnteredText[]): Promise<OpenedFact[]> => {
  const opened = await vault.open(entered.map(({ text }) => text));
  return entered.flatMap((one, nth) => {
    const [kind, plain] = [FINDABLE[one.field], opened[nth]];
    return kind && plain !== null && plain !== undefined ? [{ kind, plain, entered: one }] : []; // others were forgotten
  });
};

/** Makes the case found by facts that are known again: another request may just have ended them, as it knew the case before. */
const findAgain = async (
  facts: readonly OpenedFact[],
  { state: { id }, history }: LoadedCase,
  vault: VaultOfTokens,
) => {
  for (const { kind, plain, entered } of facts) {
    const { event, sealed } = entered.text;
    const entry = enteredIn(id, history)(entered);
    const sealing = vault.sealing(caseStream.nameOf(id), event, entry);
    if (kind === 'SOURCE_REF') sealing.findable(kind, plain);
    else (await sealing.knownPerson(sealed as string as PersonId)).findable(kind, plain);
    await sealing.keep();
  }
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

/** The facts that are known again under the same words as one that was replaced. */
const knownAgain = (gone: readonly OpenedFact[], still: readonly OpenedFact[]): readonly OpenedFact[] => {
  const ended = new Set(
    gone.flatMap(({ kind, plain }) => normalisedFacts(kind, plain).map((fact) => `${kind} ${fact}`)),
  );
  return still.filter(({ kind, plain }) => normalisedFacts(kind, plain).some((fact) => ended.has(`${kind} ${fact}`)));
};

const end = async (loaded: LoadedCase, vault: VaultOfTokens, isAgain: boolean): Promise<void> => {
  const { state, history } = loaded;
  const texts = new EnteredTexts(state);
  const replaced = texts.replaced.filter(({ field }) => FINDABLE[field]);
  if (replaced.length > 0) {
    const fields = new Set(replaced.map(({ field }) => field));
    const standing = texts.standing.filter(({ field }) => fields.has(field));
    const [gone, still] = [await factsOf(vault, replaced), await factsOf(vault, standing)];
    await vault.unfind(state.id, { gone, still });
    await findAgain(knownAgain(gone, still), loaded, vault);
  }
  const unlike = await unlikeOthers(state, vault);
  if (unlike.length > 0) await vault.unlike(unlike);
  if (!isAgain) return;
  const sealing = vault.sealing(caseStream.nameOf(state.id), history.at(-1)!.id);
  await matchChildren(state, state.area?.code, sealing, vault);
  await sealing.keep();
};

/**
 * Ends what followed from values that survivors have returned and corrections of the lead have replaced: the lead is not found
 * by them, where the survivors have entered them.
 */
const endReturned = async ({ state }: LoadedCase, cases: Pick<Cases, 'load'>, vault: VaultOfTokens): Promise<void> => {
  for (const { revision, field, childId } of state.corrections) {
    const returned = state.records[revision];
    if (returned?.type !== 'MergedWorkReturned' || !FINDABLE[field]) continue;
    const { survivor, revision: upTo } = returned.data;
    const there = (await cases.load(survivor))?.state;
    if (!there) continue;
    const known = new EnteredTexts(there).standing.filter((one) => one.field === field);
    const replaced = known.filter((one) => one.of === childId && one.revision <= upTo).at(-1);
    if (!replaced) continue;
    const others = known.filter((one) => one !== replaced);
    await vault.unfind(survivor, { gone: await factsOf(vault, [replaced]), still: await factsOf(vault, others) });
  }
};

type VaultOfTokens = Pick<Vault, 'open' | 'unfind' | 'unlike' | 'sealing'>;

/**
 * Ends what followed from the values that corrections of a case have replaced: the case is not found by them, and its
 * children resemble no others by them. If the case has changed meanwhile, a token that is valid again may have been ended:
 * then all is done again by the case as it is now. Idempotent: what a crash prevents is done when the request is repeated.
 */
export const endCorrected = async (caseId: CaseId, cases: Pick<Cases, 'load'>, vault: VaultOfTokens): Promise<void> => {
  for (let known = 0; ;) {
    const loaded = (await cases.load(caseId))!;
    const { length } = loaded.history;
    if (length === known) return;
    await end(loaded, vault, known > 0);
    await endReturned(loaded, cases, vault);
    known = length;
  }
};
