import { Agencies } from '@center/agencies';
import { CLOCK } from '@center/event-store';
import { type Clock, type LocatedSealed, type Officer, type OfficerId } from '@center/kernel';
import { BudgetSpent, Unmasking, type UnmaskingRequest } from '@center/vault';
import { Problem } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { ALWAYS_LISTED, officersNamed } from './domain/access-list';
import type { Case } from './domain/case';
import { withCurrentCopies } from './domain/copies';
import { type Closed, type Opening, openingOf } from './domain/opening';
import { PLAIN_READERS, visibilityOf } from './domain/visibility';
import { orByBreakGlass } from './words/refusals';

/** The texts to open, by JSON pointer, and why. */
export type OpenRequest = Pick<UnmaskingRequest, 'texts' | 'purpose' | 'note'>;
type Unmasked = Awaited<ReturnType<Unmasking['unmask']>>;

const problemOfBudget = (error: unknown): never => {
  if (!(error instanceof BudgetSpent)) throw error;
  throw new Problem('unmasking-budget-spent', { headers: { 'retry-after': String(error.seconds) } });
};

/** Which texts of a case an officer may open, by the case and the register as they are now. */
@Injectable()
export class Openings {
  constructor(
    private readonly agencies: Agencies,
    private readonly unmasking: Unmasking,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses `not-on-access-list` or `not-needed-for-task` unless the officer may open all these texts. */
  private async requireTexts(by: Officer, state: Case, texts: Iterable<LocatedSealed>): Promise<void> {
    const { limit, opens } = await this.of(by, state);
    if (limit && ![...texts].every(opens)) this.refuse(limit, by, state);
  }

  /** Refuses `not-on-access-list` or `not-needed-for-task` unless the officer may open the whole case, which a plain document is made from. */
  async requireAll(by: Officer, state: Case): Promise<void> {
    const { limit } = await this.of(by, state);
    if (limit) this.refuse(limit, by, state);
  }

  /** Break-glass is advised to those who may use it: who sees the case masked. */
  private refuse(code: Closed, by: Officer, state: Case): never {
    const seesCase = visibilityOf(by, withCurrentCopies(state, this.clock.now())) === 'FULL';
    throw new Problem(code, seesCase ? { title: orByBreakGlass(code) } : {});
  }

  /**
   * Opens texts by JSON pointer; the access is logged first. Refuses like `requireTexts`, and throws
   * `unmasking-budget-spent` (429); unmaskings in an emergency are not counted.
   */
  async open(by: Officer, state: Case, request: OpenRequest): Promise<Unmasked> {
    await this.requireTexts(by, state, request.texts.values());
    return this.openAddressed(by, state, request);
  }

  /**
   * Opens texts that are addressed to the officer, whatever else of the case the officer may open; the access is logged
   * first. Throws `unmasking-budget-spent` (429).
   */
  openAddressed(by: Officer, state: Case, { texts, ...grounds }: OpenRequest): Promise<Unmasked> {
    const counts = state.urgency !== 'EMERGENCY';
    return this.unmasking.unmask({ officer: by, caseId: state.id, texts, ...grounds, counts }).catch(problemOfBudget);
  }

  /** Whether the case is SECRET and the officer is not on its list: then its texts do not find it either. */
  async isClosed(by: Officer, state: Case): Promise<boolean> {
    return (await this.of(by, state)).limit === 'not-on-access-list';
  }

  private async of(by: Officer, state: Case): Promise<Opening> {
    const asksList = state.secrecy.secret && !ALWAYS_LISTED.includes(by.role);
    const serving = asksList ? await this.serving(by, state) : new Set<OfficerId>();
    return openingOf(by, state, { now: this.clock.now(), serving });
  }

  /** The officers named in the case who have a post in the officer's agency that reads plain text. */
  private async serving({ agency }: Officer, state: Case): Promise<ReadonlySet<OfficerId>> {
    const named = await Promise.all(officersNamed(state).map((officerId) => this.agencies.officer(officerId)));
    const here = named.filter((officer) =>
      officer?.appointments.some((post) => post.agency.id === agency.id && PLAIN_READERS.includes(post.role)),
    );
    return new Set(here.flatMap((officer) => officer?.officerId ?? []));
  }
}
