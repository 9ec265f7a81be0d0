import { type EventContext, type Instant, type LateEntryReason, type LocatedSealed, Refusal } from '@center/kernel';

/** The last step of a stream: what a repeated command is compared with. */
export interface Step {
  /** of its event */
  readonly revision: number;
  readonly type: string;
  readonly at: Instant;
  readonly late?: LateEntryReason;
  readonly reason?: string;
  readonly note?: LocatedSealed;
}

/** A command, compared with the step that it repeats if it repeats one. */
export interface Repeated {
  /** whether the step says the same */
  readonly isSame: boolean;
}

interface Recorded {
  readonly type: string;
  readonly data: Pick<EventContext, 'at' | 'late'> & Pick<Step, 'reason' | 'note'>;
}

/** The step of an event that follows another one. */
export const stepAfter = (before: Step | undefined, { type, data: { at, late, reason, note } }: Recorded): Step => ({
  ...{ revision: before ? before.revision + 1 : 0, type, at },
  ...(late && { late }),
  ...(reason && { reason }),
  ...(note && { note }),
});

/** What a command states is in place already, in other words than those of the command. */
export class DoneDifferently extends Refusal {
  constructor(readonly standing: Step) {
    super('already-done-differently');
  }
}
