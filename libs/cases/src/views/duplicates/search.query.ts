import type { CaseId, Officer, PersonId } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Criterion, type Found, Vault } from '@center/vault';
import { Injectable } from '@nestjs/common';
import { Numbers } from '../../ports/numbers';
import type { FoundCases } from '../register/register.query';

/** A fact as entered by the user. */
export interface SearchedFact extends Criterion {
  /** those who see only their own report cannot read such a fact, so they do not find the report by it */
  readonly isHiddenInOwn?: boolean;
}

/** Search criteria: a case number, and facts. All must match. */
export interface Search {
  readonly caseNumber?: string;
  readonly facts: readonly SearchedFact[];
}

const inAll = (sets: readonly ReadonlySet<CaseId>[]): CaseId[] => {
  const [first, ...others] = [...sets].sort((one, other) => one.size - other.size);
  return [...(first ?? [])].filter((caseId) => others.every((set) => set.has(caseId)));
};

/**
 * Whether the officer may find an own report by this fact: a liaison by facts entered by any liaison of the agency,
 * others by facts they entered themselves.
 */
const entered = (by: Officer, { officerId, agencyId }: Found): boolean =>
  by.role === 'AGENCY_LIAISON' ? agencyId === by.agency.id : officerId === by.officerId;

/**
 * Finds cases by exact tokens, without decrypting anything. The register restricts the result to what the officer may
 * see.
 */
@Injectable()
export class SearchQuery {
  constructor(
    private readonly views: ViewReader,
    private readonly vault: Vault,
    private readonly numbers: Numbers,
  ) {}

  /** Returns the cases that match all criteria. Throws `ViewsUnavailable`. */
  async find(by: Officer, { caseNumber, facts }: Search): Promise<FoundCases> {
    const numbered = caseNumber === undefined ? [] : [new Set(await this.numbers.casesWith(caseNumber))];
    const found = await this.named(await this.vault.find(facts));
    const casesOf = (all: readonly Found[]) => new Set(all.map(({ caseId }) => caseId));
    const ownBy = (all: readonly Found[], nth: number): readonly Found[] =>
      facts[nth]!.isHiddenInOwn ? [] : all.filter((one) => entered(by, one));
    return {
      all: inAll([...numbered, ...found.map(casesOf)]),
      own: inAll([...numbered, ...found.map((all, nth) => casesOf(ownBy(all, nth)))]),
    };
  }

  /** Drops tokens of persons that are not in the log: they were stored for an event that was never appended. */
  private async named(found: readonly (readonly Found[])[]): Promise<Found[][]> {
    const candidates = new Set(inAll(found.map((all) => new Set(all.map(({ caseId }) => caseId)))));
    const possible = found.map((all) => all.filter(({ caseId }) => candidates.has(caseId)));
    const ofPersons = possible.flat().filter(({ personId }) => personId !== null);
    const known = await this.views.query<{ case_id: CaseId; person_id: PersonId }>(
      `SELECT DISTINCT case_id, person_id FROM unnest($1::uuid[], $2::uuid[]) AS fact (case_id, person_id)
         JOIN likeness_person USING (case_id, person_id)`,
      [ofPersons.map(({ caseId }) => caseId), ofPersons.map(({ personId }) => personId)],
    );
    const pairs = new Set(known.map(({ case_id, person_id }) => `${case_id} ${person_id}`));
    return possible.map((all) =>
      all.filter(({ caseId, personId }) => personId === null || pairs.has(`${caseId} ${personId}`)),
    );
  }
}
