import type { Player } from '../../runner/step';
import type { CaseEpisode } from './case-episode';

/** One rescue of children of a lead. */
export class Rescue {
  constructor(
    private readonly lead: CaseEpisode,
    private readonly name: string,
    private readonly by: Player,
  ) {}

  end(outcome: string, note: string): void {
    const label = `${this.name.slice(this.lead.name.length + 1)}-end`;
    this.lead.give(`rescues/{{${this.name}.rescueId}}/end`, this.by, { outcome, note }, label);
  }
}
