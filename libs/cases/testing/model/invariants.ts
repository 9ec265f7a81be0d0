import { type Case, isOpen } from '../../src/domain/case';
import { runningBars } from '../../src/domain/running-bars';
import { waitsForAnswer } from '../../src/domain/reporter';
import { center } from '../people';
import { ACCESS_RULES } from './reference/access-rules';
import { barredUnits } from './reference/barred';
import type { ModelCase } from './reference/case-model';

const ofCode = (state: Case) => ({
  status: state.status,
  urgency: state.urgency,
  handler: [state.handler.agency.id, state.handler.officerId, state.handlerLeft !== undefined, state.assigned],
  transfers: [...state.transfers.values()].map(({ id, from, to, status, ruled, replaces }) => [
    id,
    from.id,
    to.id,
    status,
    ruled,
    replaces,
  ]),
  disputes: [...state.disputes.values()].map(({ id, transferIds, ruling }) => [id, transferIds, ruling?.agency.id]),
  rescues: [...state.rescues.values()].map(({ rescueId, ended, voided, children }) => [
    rescueId,
    ended?.outcome,
    !!voided,
    children.map(({ childId }) => childId),
  ]),
  children: [...state.children.values()].map(({ childId, personId, risk, sex }) => [childId, personId, risk, sex]),
  reporters: [...state.reporters.values()].map((reporter) => [reporter.reporterId, waitsForAnswer(reporter)]),
  proposal: state.proposal && [state.proposal.by, state.proposal.reason, state.proposal.status],
  copies: state.copies.map(({ agency }) => agency.id),
  merged: [state.merged?.into, [...state.duplicates]],
  accused: runningBars(state)
    .map(({ agencyId }) => agencyId)
    .sort(),
  secrecy: [state.secrecy.secret, [...state.secrecy.added], [...state.secrecy.ended]],
  glasses: [...state.breakGlasses.values()].map(({ by, review }) => [by, review?.finding]),
  records: state.records.map(({ type }) => type),
});

const ofModel = (one: ModelCase) => ({
  status: one.status,
  urgency: one.urgency,
  handler: [one.handler.id, one.handlerOfficer, one.handlerLeft, one.assigned],
  transfers: [...one.transfers.values()].map(({ id, from, to, status, ruled, replaces }) => [
    ...[id, from.id, to.id, status, ruled, replaces],
  ]),
  disputes: [...one.disputes].map(([id, { transfers, ruled }]) => [id, transfers, ruled]),
  rescues: [...one.rescues].map(([id, { outcome, voided = false, children }]) => [id, outcome, voided, children]),
  children: [...one.children].map(([id, { person, risk, sex }]) => [id, person, risk, sex]),
  reporters: [...one.reporters].map(([id, { waits }]) => [id, waits]),
  proposal: one.proposal && [one.proposal.by, one.proposal.reason, one.proposal.state],
  copies: [...one.copies],
  merged: [one.mergedInto, [...one.duplicates]],
  accused: [...barredUnits(one)].sort(),
  secrecy: [one.secret, [...one.listed], [...one.unlisted]],
  glasses: [...one.glasses.values()].map(({ by, finding }) => [by, finding]),
  records: one.log.map(({ type }) => type),
});

/** Converts a case to a form that the code and the model have in common. */
export const compareCases = (one: Case | ModelCase): string =>
  JSON.stringify('registered' in one ? ofCode(one) : ofModel(one));

/** The commands allowed on a case that is no longer open. */
const ANY_STATUS = ['correct', 'void-rescue', ...Object.keys(ACCESS_RULES)];
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  CLOSED: ['reopen', 'record-note', 'void-child', 'end-rescue', 'bar', 'end-bar', ...ANY_STATUS],
  DECLINED: ['reopen', 'void-child', 'bar', 'end-bar', ...ANY_STATUS],
  MERGED: ['unmerge', 'end-bar', ...ANY_STATUS],
};

const requireOneOwner = (state: Case, all: readonly Case[]): void => {
  if (state.accountable.id !== center.id) throw new Error('no unit is accountable');
  if (!state.handler.agency.id) throw new Error('an open case has no handler');
  const holders = all.filter(({ duplicates }) => duplicates.includes(state.id));
  if (isOpen(state) && holders.length > 0) throw new Error('an open case is also a duplicate of a survivor');
  if (state.merged && !holders.some(({ id }) => id === state.merged?.into))
    throw new Error('a merged lead is missing from its survivor');
  if (new Set(state.duplicates).size !== state.duplicates.length) throw new Error('a lead is joined twice');
};

/** Checks the invariants that hold after every step, independent of the model. */
export const requireInvariants = (
  all: readonly Case[],
  step?: { readonly command: string; readonly before: Case; readonly after: Case },
): void => {
  for (const state of all) {
    requireOneOwner(state, all);
    for (const { returned, acceptedAt } of state.transfers.values()) {
      if (returned && acceptedAt) throw new Error('a transfer is both returned and accepted');
    }
  }
  const allowed = step && TAKEN[step.before.status];
  if (allowed && !allowed.includes(step.command))
    throw new Error(`a case took ${step.command} when ${step.before.status}`);
};
