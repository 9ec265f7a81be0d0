import type { AgencyId, AgencyKind, AgencyRef, AreaCode, Instant, Label, LateEntryReason } from '@center/kernel';
import { CLOCK_SKEW, milliseconds, refuse } from '@center/kernel';
import type { AgencyEndReason } from './codes';
import type { AgencyEvent } from './events';
import { type BusinessMoment, type Period, runsAt } from './period';

/** An agency of the register. An instance, not a kind: eighteen stations are eighteen agencies. */
export interface Agency extends AgencyRef, Period {
  readonly areaCode: AreaCode;
  readonly parentId?: AgencyId;
  /** since when it has its name, if it was renamed */
  readonly namedFrom?: Instant;
  /** took over its work when it ended */
  readonly successorId?: AgencyId;
  readonly endReason?: AgencyEndReason;
}

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
  switch (event.type) {
    case 'AgencyRenamed': {
      const { name, from } = event.data;
      const isLater = from >= (agency.namedFrom ?? agency.from);
      return isLater ? { ...agency, name, namedFrom: from } : agency;
    }
    case 'AgencyEnded':
      return {
        ...{ ...agency, to: event.data.to },
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
  readonly from: Instant;
}

/**
 * Renames an agency; earlier events keep its earlier name. Emits no event if it has the name. Rejects with `unknown-agency`,
 * and with `agency-not-running` if the agency has ended, or did not exist yet at `from`.
 */
export const renameAgency =
  ({ name, from, at, late }: RenameAgencyInput) =>
  (known: Agency | undefined): AgencyEvent[] => {
    const agency = known ?? refuse('unknown-agency');
    if (agency.name === name) return [];
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
    const { id: agencyId, kind, from, to: ended, successorId, endReason } = agency ?? refuse('unknown-agency');
    if (kind === 'MINORS_CENTER') refuse('center-does-not-end');
    if (ended !== undefined) {
      if (successor && successor.agency?.id !== successorId) refuse('ended-with-another-successor');
      if (reason && reason !== endReason) refuse('already-done-differently');
      if (dated && Math.abs(milliseconds(to) - milliseconds(ended)) > CLOCK_SKEW) refuse('already-done-differently');
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
