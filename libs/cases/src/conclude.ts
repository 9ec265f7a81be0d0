import { type Instant, type Officer, type TransferId, isNoticeablyLater } from '@center/kernel';
import type { DecisionTools } from '@center/command-handling';
import { aheadWarnings, Problem } from '@center/web';
import type { CommandWarning } from './command.answer';
import { factsSeen } from './disclosure/sees';
import { revisionsSeen, seenAs } from './disclosure/steps';
import type { Case } from './domain/case';
import { heldToCause } from './domain/causes';
import { heldCorrection } from './domain/corrected-times';
import { withCurrentCopies } from './domain/copies';
import { typesOf } from './domain/event-field';
import type { CaseEvent, CaseEventType } from './domain/events';
import { publicFacts } from './domain/public-facts';
import { DoneDifferently, Repetition, type StatedTime, decided } from './domain/repeat';
import { mayActOnOwnTransfer, visibilityOf } from './domain/visibility';

interface Given extends Pick<DecisionTools<CaseEventType>, 'says'> {
  readonly warn: (warning: CommandWarning) => void;
  readonly state: Case;
  readonly body: StatedTime;
  readonly ids: { readonly transferId?: TransferId };
  readonly context: { readonly by: Officer };
  readonly now: Instant;
}

/** The revisions of the steps that the caller sees; of one transfer, for an agency that has only its row. */
const revisionsOf = ({ state, ids, context: { by }, now }: Given) => {
  const visibility = visibilityOf(by, withCurrentCopies(state, now));
  if (visibility) return { reader: { by, visibility }, revisions: revisionsSeen({ by, visibility }, state) };
  const own = mayActOnOwnTransfer(by, state, ids.transferId);
  const revisions = state.records.flatMap(({ data }, revision) =>
    own && 'transferId' in data && data.transferId === ids.transferId ? [revision] : [],
  );
  return { reader: { by, visibility: 'FULL' as const }, revisions };
};

/** The problem of a command in other words: the event that stands, as far as the caller sees it, with its texts masked. */
const problemOf = ({ code, revision }: DoneDifferently, given: Given): Problem => {
  const { reader, revisions } = revisionsOf(given);
  const seen = seenAs(revisions, revision);
  const { records } = given.state;
  const recorded = seen < 0 ? undefined : factsSeen(reader, records[revision]!, typesOf(records));
  return new Problem(code, {
    members: recorded ? { revision: seen, recorded: { type: records[revision]!.type, ...publicFacts(recorded) } } : {},
  });
};

const saysTheSame = async ({ texts }: Repetition, { says }: Pick<Given, 'says'>): Promise<boolean> => {
  const compared = await Promise.all(texts.map(([recorded, said]) => says(recorded, said)));
  return compared.every(Boolean);
};

type Decide = () => readonly CaseEvent[] | Promise<readonly CaseEvent[]>;

/** What a decision decides if the effect of the command may be in place already. */
const unlessRepeated = async (decide: Decide, given: Pick<Given, 'says' | 'body'>): Promise<readonly CaseEvent[]> => {
  try {
    return await decide();
  } catch (error) {
    if (!(error instanceof Repetition)) throw error;
    const sameTexts = await saysTheSame(error, given);
    return unlessRepeated(async () => decided(error, sameTexts, given.body), given);
  }
};

const warnOfTimes = ({ body: { at: stated }, now, warn }: Given, [first]: readonly CaseEvent[]): void => {
  aheadWarnings(stated, now).forEach(warn);
  const isMoved = stated !== undefined && first !== undefined && isNoticeablyLater(first.data.at, stated);
  const pointer = first?.type === 'RecordCorrected' && !isMoved ? '/value' : '/at';
  if (isMoved || first?.data.beforeCause) warn({ code: 'before-its-cause', pointer });
};

/** The events of one command, held against their cause; a correction, against the cause and effects of what it corrects. */
const heldEvents = (state: Case, events: readonly CaseEvent[]): readonly CaseEvent[] => {
  const [first] = events;
  return first?.type === 'RecordCorrected' ? heldCorrection(state, first) : heldToCause(state, events);
};

/**
 * Completes the decision of a command: compares a repeat with what is recorded, and holds the time of the events against
 * that of their cause. Throws `already-done-differently` with the event that stands, `before-its-cause`, and what the
 * decision throws.
 */
export const conclude = async (decide: Decide, given: Given): Promise<readonly CaseEvent[]> => {
  try {
    const events = heldEvents(given.state, await unlessRepeated(decide, given));
    warnOfTimes(given, events);
    return events;
  } catch (error) {
    throw error instanceof DoneDifferently ? problemOf(error, given) : error;
  }
};
