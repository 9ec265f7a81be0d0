import type { AgencyId, AgencyKind, AgencyRef, AreaCode, Instant, Label, LateEntryReason } from '@center/kernel';
import { CLOCK_SKEW, milliseconds, Refusal, refuse } from '@center/kernel';
import type { AgencyEndReason } from './codes';
import { beginsThen, type DatedName, withName } from './dated-names';
import type { AgencyEvent } from './events';
import { type BusinessMoment, type Period, runsAt } from './period';

/** An agency of the register. An instance, not a kind: eighteen stations are eighteen agencies. */
export interface Agency extends AgencyRef, Period {
  readonly areaCode: AreaCode;
  readonly parentId?: AgencyId;
  /** since when it has its name, if it was renamed */
  readonly namedFrom?: Instant;
  /** all names that it had, in the order of time, if it was renamed */
  readonly names?: readonly DatedName[];
  /** took over its work when it ended */
  readonly successorId?: AgencyId;
  readonly endReason?: AgencyEndReason;
  /** of its last event; absent before a second one */
  readonly revision?: number;
}

/** An agency has ended in other words than those of a command. */
export class EndedDifferently extends Refusal {
  constructor(
    readonly standing: { readonly revision: number; readonly at: Instant; readonly reason?: AgencyEndReason },
  ) {
    super('already-done-differently');
  }
}

const namesOf = ({ names, from, name }: Agency): readonly DatedName[] => names ?? [{ from, name }];

/** Kinds whose agencies are each responsible for one township. */
const OF_A_TOWNSHIP: readonly AgencyKind[] = ['STATION', 'TOWNSHIP'];
const TOWNSHIP_DIGITS = 9;

/** Folds an agency's stream. Throws `TypeError` for a further event of an agency that was never established. */
export const evolveAgency = (agency: Agency | undefined, event: AgencyEvent): Agency => {
  if (event.type === 'AgencyEstablished') {
    const { agencyId: id, late: _, ...facts } = event.data;
    return { id, ...facts };
  }
  if (!agency) throw new TypeError(`${event.type} of an agency that was not established`);
  const revision = (agency.revision ?? 0) + 1;
  switch (event.type) {
    case 'AgencyRenamed': {
      const names = withName(namesOf(agency), event.data);
      const { name, from } = names.at(-1)!;
      return { ...agency, name, namedFrom: from, names, revision };
    }
    case 'AgencyEnded':
      return {
        ...{ ...agency, to: event.data.to, revision },
        ...(event.data.successor && { successorId: event.data.successor.id }),
        ...(event.data.reason && { endReason: event.data.reason }),
      };
  }
};

/** A new agency, with its parent from the register if one is given. */
export interface EstablishAgencyInput {
  readonly agency: Agency;
  readonly parent?: Agency;
  readonly late?: LateEntryReason;
}

/**
 * Establishes an agency. A log has exactly one center, which is established by the founding.
 * Rejects with `center-exists`, `agency-not-running` (the parent), `township-area-required`.
 */
export const establishAgency =
  (establishment: EstablishAgencyInput) =>
  (known: Agency | undefined): AgencyEvent[] => {
    if (known) return [];
    if (establishment.agency.kind === 'MINORS_CENTER') refuse('center-exists');
    return established(establishment);
  };

/** Establishes the center itself. Only the founding calls this. */
export const establishCenter =
  (agency: Agency) =>
  (known: Agency | undefined): AgencyEvent[] =>
    known ? [] : established({ agency });

const established = ({ agency, parent, late }: EstablishAgencyInput): AgencyEvent[] => {
  if (parent && !runsAt(parent, agency.from)) refuse('agency-not-running');
  if (OF_A_TOWNSHIP.includes(agency.kind) && agency.areaCode.length < TOWNSHIP_DIGITS) refuse('township-area-required');
  const { id: agencyId, ...facts } = agency;
  return [{ type: 'AgencyEstablished', data: { agencyId, ...facts, ...(late && { late }) } }];
};

/** A new name of an agency, and since when it has it. */
export interface RenameAgencyInput extends BusinessMoment {
  readonly name: Label;
  /** by default when it was decided */
  readonly from?: Instant | undefined;
}

/**
 * Renames an agency; earlier events keep its earlier name. Without `from` it emits no event if the agency has the name, with it
 * if the name is known to begin then: another name may be entered between. Rejects with `unknown-agency`, and with
 * `agency-not-running` if the agency has ended, or did not exist yet at `from`.
 */
export const renameAgency =
  ({ name, from: dated, at, late }: RenameAgencyInput) =>
  (known: Agency | undefined): AgencyEvent[] => {
    const agency = known ?? refuse('unknown-agency');
    const from = dated ?? at;
    if (dated === undefined ? agency.name === name : beginsThen(namesOf(agency), { from, name })) return [];
    if (agency.to !== undefined || from < agency.from) refuse('agency-not-running');
    return [{ type: 'AgencyRenamed', data: { agencyId: agency.id, name, from, at, ...(late && { late }) } }];
  };

/** The end of an agency, and its successor from the register; `undefined` if the register does not have it. */
export interface EndAgencyInput extends BusinessMoment {
  readonly successor?: { readonly agency: Agency | undefined };
  readonly reason?: AgencyEndReason | undefined;
  /** whether the caller has stated when; without it an agency that has ended is ended in the same words */
  readonly dated?: boolean;
}

/**
 * Ends an agency and the access of its officers. The center cannot end, because it is responsible for every open case.
 * Rejects with `unknown-agency`, `center-does-not-end`, `ends-before-it-began`, `agency-not-running` (the successor),
 * `ended-with-another-successor`, and with `already-done-differently` if it ended for another reason, or at another time: more than five
 * minutes off.
 */
export const endAgency =
  ({ at: to, late, successor, reason, dated }: EndAgencyInput) =>
  (agency: Agency | undefined): AgencyEvent[] => {
    const { id: agencyId, kind, from, to: ended, successorId } = agency ?? refuse('unknown-agency');
    if (kind === 'MINORS_CENTER') refuse('center-does-not-end');
    if (ended !== undefined) {
      if (successor && successor.agency?.id !== successorId) refuse('ended-with-another-successor');
      const { endReason, revision = 0 } = agency!;
      const isOther = dated && Math.abs(milliseconds(to) - milliseconds(ended)) > CLOCK_SKEW;
      if (isOther || (reason && reason !== endReason))
        throw new EndedDifferently({ revision, at: ended, ...(endReason && { reason: endReason }) });
      return [];
    }
    if (to <= from) refuse('ends-before-it-began');
    const ref = successor && successorRef(successor.agency, agencyId, to);
    const why = { ...(ref && { successor: ref }), ...(reason && { reason }), ...(late && { late }) };
    return [{ type: 'AgencyEnded', data: { agencyId, to, ...why } }];
  };

const successorRef = (successor: Agency | undefined, ended: AgencyId, moment: Instant): AgencyRef => {
  const { id, kind, name } = successor ?? refuse('unknown-agency');
  if (id === ended || !runsAt(successor!, moment)) refuse('agency-not-running');
  return { id, kind, name };
};
