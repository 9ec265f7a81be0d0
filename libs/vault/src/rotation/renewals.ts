import type { CaseId, EventId, LocatedSealed, PersonId } from '@center/kernel';
import type { Likeness, ResemblanceKind } from '../likeness';
import type { Vault } from '../port';
import { resemblesBy } from '../resemblance';
import type { TokenSecret } from '../token-secret';
import type { FactText, PersonTexts, TokenTexts } from './token-texts';

/** The secret of which tokens are, and the one of which they are to be. */
export interface TokenSecrets {
  readonly from: TokenSecret;
  readonly to: TokenSecret;
}

/** A token and the one that replaces it. */
export interface Renewal {
  readonly personId: PersonId | CaseId | null;
  readonly old: Buffer;
  readonly renewed: Buffer;
}

interface FactRenewal extends Renewal, Pick<FactText, 'kind' | 'entry'> {}

/** Of a person or, for a fact of a case itself, of the case. */
interface ResemblanceRenewal extends Renewal {
  readonly personId: PersonId | CaseId;
  readonly kind: ResemblanceKind;
  readonly event: EventId;
}

type Plain = (text: LocatedSealed | undefined) => string | undefined;

/** The tokens of texts under both secrets; forgotten texts have none. Throws `SealBroken`. */
export const renewalsOf = async (vault: Vault, secrets: TokenSecrets, { facts, persons }: TokenTexts) => {
  const texts = [...facts.map(({ text }) => text), ...persons.flatMap(textsOf)];
  const opened = await vault.open(texts);
  const plain = new Map(texts.map((text, nth) => [text, opened[nth] ?? undefined]));
  const plainOf: Plain = (text) => text && plain.get(text);
  const likenesses = persons.map((person) => ({ person, likeness: likenessOf(person, plainOf) }));
  const entered = facts.flatMap((given) => {
    const fact = plainOf(given.text);
    return fact === undefined ? [] : [{ ...given, fact }];
  });
  return {
    facts: entered.flatMap(({ kind, personId, entry, fact }): FactRenewal[] =>
      pairs(secrets, (secret) => secret.ofFindable(kind, fact)).map((pair) => ({ kind, personId, entry, ...pair })),
    ),
    ids: likenesses.flatMap(({ person: { personId, idKind }, likeness: { idNumber } }): Renewal[] =>
      idNumber === undefined
        ? []
        : pairs(secrets, (secret) => [secret.ofIdNumber(idNumber, idKind)]).map((pair) => ({ personId, ...pair })),
    ),
    matches: likenesses.flatMap(({ person: { personId }, likeness }): Renewal[] =>
      pairs(secrets, (secret) => secret.ofLikeness(likeness) ?? []).map((pair) => ({ personId, ...pair })),
    ),
    resemblances: [
      ...entered.flatMap(({ kind, text, personId, entry, fact }): ResemblanceRenewal[] => {
        if (!resemblesBy(kind)) return [];
        const subject = personId ?? entry.caseId;
        return pairs(secrets, (secret) => secret.ofResembling(kind, fact)).map((pair) => ({
          ...{ kind, event: text.event, personId: subject },
          ...pair,
        }));
      }),
      ...likenesses.flatMap(({ person: { personId, event }, likeness }): ResemblanceRenewal[] => {
        const kinds = secrets.from.ofResemblances(likeness).map(({ kind }) => kind);
        const tokens = (secret: TokenSecret) => secret.ofResemblances(likeness).map(({ token }) => token);
        return pairs(secrets, tokens).map((pair, nth) => ({ kind: kinds[nth]!, event, personId, ...pair }));
      }),
    ],
  };
};

const pairs = ({ from, to }: TokenSecrets, tokens: (secret: TokenSecret) => Buffer | readonly Buffer[]) => {
  const [old, renewed] = [from, to].map((secret) => [tokens(secret)].flat()) as [Buffer[], Buffer[]];
  return old.map((token, nth) => ({ old: token, renewed: renewed[nth]! }));
};

const textsOf = ({ idNumber, name, birthDate, birthYear, birthMonth, ageAt }: PersonTexts): LocatedSealed[] =>
  [idNumber, name, birthDate, birthYear, birthMonth, ageAt?.age].filter((text) => text !== undefined);

const likenessOf = ({ township, ageAt, ...person }: PersonTexts, plainOf: Plain): Likeness => {
  const [name, idNumber, birthDate] = [plainOf(person.name), plainOf(person.idNumber), plainOf(person.birthDate)];
  const [year, month, age] = [plainOf(person.birthYear), plainOf(person.birthMonth), plainOf(ageAt?.age)];
  return {
    ...(name && { name }),
    ...(idNumber && { idNumber }),
    ...(birthDate && { birthDate }),
    ...(year && { birthYear: Number(year) }),
    ...(month && { birthMonth: Number(month) }),
    ...(ageAt && age && { ageAt: { age: Number(age), on: ageAt.on } }),
    ...(township && { township }),
  };
};
