import type { Case, Command } from '../../src/domain/case';
import type { CaseEvent } from '../../src/domain/events';
import type { CaseCommandName } from '../../src/domain/process';
import { recordNote } from '../../src/domain/records';
import { at, sealedText } from '../people';
import type { Ask } from './reference/ask';
import { type Rule, handling, keep, open } from './reference/rule';

interface Note {
  readonly decide: (note: Command<'NoteRecorded'>) => (state: Case) => CaseEvent[];
  readonly rule: Rule;
}

/** A command of the handlers and the dispatcher that stores one sealed text, `text`, each time it is issued. */
const note = (decide: Note['decide'], writes: string, rest: Pick<Rule, 'keepsProposal' | 'state'> = {}): Note => ({
  decide,
  rule: { who: handling, ...keep(writes), correctable: ['text'], ...rest },
});

/** The commands that only store a text. A new one needs a line here and no other change of the model. */
const NOTES = {
  'record-note': note(recordNote, 'NoteRecorded', {
    keepsProposal: true,
    state: (one) => (one.status === 'CLOSED' ? undefined : open(one)),
  }),
} satisfies Partial<Record<CaseCommandName, Note>>;

const ofEach = <T>(part: (one: Note) => T) =>
  Object.fromEntries(Object.entries(NOTES).map(([command, one]) => [command, part(one)])) as Record<
    keyof typeof NOTES,
    T
  >;

export const NOTE_RULES = ofEach(({ rule }) => rule);
export const NOTE_DECISIONS = ofEach(
  ({ decide }) =>
    ({ by, words }: Ask) =>
      decide({ by, at, text: sealedText(words) }),
);
