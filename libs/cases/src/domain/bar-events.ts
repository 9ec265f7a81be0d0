import type { AgencyId, AgencyRef, BarId, CaseId, EventContext, Sealed } from '@center/kernel';

/** The leader bars an agency from the case, because one of its people is accused. */
export interface AgencyBarred extends EventContext {
  readonly barId: BarId;
  readonly agency: AgencyRef;
  readonly note: Sealed;
}

/** The leader ends the bar of an agency, whatever its cause. */
export interface BarEnded extends EventContext {
  readonly barId: BarId;
  readonly agencyId: AgencyId;
  readonly note: Sealed;
}

/** The agencies barred from a survivor of this lead: they may not see the lead either. Replaces those recorded before. */
export interface SurvivorBarsChanged extends EventContext {
  readonly survivor: CaseId;
  readonly agencyIds: readonly AgencyId[];
}

/** Why a transfer was withdrawn, for the center only. */
export interface ReceiverBarred {
  /** the receiver is barred from the case */
  readonly receiverBarred?: true;
}
