import * as ask from './ask';
import * as m from './case-model';
import type { ModelCase } from './case-model';
import { isReader } from './reader';
import { type Rule, center, text } from './rule';

const leader: Rule['who'] = (_, { by }) => m.isLeader(by);
const notSecret = ({ secret }: ModelCase): string | undefined => (secret ? undefined : 'not-secret');

/** Who sees and opens a case: the end of copies, the list of a SECRET case, and break-glass. */
export const ACCESS_RULES: Readonly<Record<string, Rule>> = {
  'end-copy': {
    absent: ({ copies, copiesEnded }, { agency }) =>
      agency && (copies.has(agency.id) || copiesEnded.has(agency.id)) ? undefined : 'no-such-copy',
    who: center,
    done: ({ copies }, { agency }) => !copies.has(agency!.id),
    said: text('end-copy', ({ agency }) => agency!.id),
    effect: ({ copies, copiesEnded }, { agency }) => {
      copies.delete(agency!.id);
      copiesEnded.add(agency!.id);
      return ['CopyEnded'];
    },
    keepsProposal: true,
  },
  'lift-secrecy': {
    who: leader,
    done: ({ secret, lifted }) => !secret && lifted,
    said: text('lift-secrecy'),
    refuses: notSecret,
    effect: (one) => (Object.assign(one, { secret: false, lifted: true }), ['SecrecyLifted']),
    keepsProposal: true,
  },
  'list-officer': {
    who: center,
    done: ({ listed }, { assessor }) => !!assessor && listed.has(assessor.officerId),
    said: text('list-officer', ({ assessor }) => assessor?.officerId ?? ''),
    refuses: (one, { assessor }) => notSecret(one) ?? (assessor ? undefined : 'unknown-officer'),
    effect: ({ listed, unlisted }, { assessor }) => {
      listed.add(assessor!.officerId);
      unlisted.delete(assessor!.officerId);
      return ['OfficerListed'];
    },
    keepsProposal: true,
  },
  'unlist-officer': {
    who: center,
    done: ({ unlisted }, { assessor, by }) => unlisted.has((assessor ?? by).officerId),
    said: text('unlist-officer', ({ assessor, by }) => (assessor ?? by).officerId),
    refuses: (one, { assessor, by }) => {
      const officer = assessor ?? by;
      return notSecret(one) ?? (m.isDispatcher(officer) || m.isLeader(officer) ? 'always-listed' : undefined);
    },
    effect: ({ listed, unlisted }, { assessor, by }) => {
      listed.delete((assessor ?? by).officerId);
      unlisted.add((assessor ?? by).officerId);
      return ['OfficerUnlisted'];
    },
    keepsProposal: true,
  },
  'open-break-glass': {
    who: (one, { by }) => isReader(by, one),
    // the clock of the model does not move: an hour never passes
    done: ({ glasses }, { by }) => [...glasses.values()].some((opened) => opened.by === by.officerId),
    said: text('open-break-glass', ({ by }) => by.officerId),
    effect: ({ glasses }, { newId, by }) => (glasses.set(newId, { by: by.officerId }), ['BreakGlassOpened']),
    keepsProposal: true,
  },
  'review-break-glass': {
    absent: ({ glasses }, { breakGlassId }) => (glasses.has(breakGlassId) ? undefined : 'no-such-break-glass'),
    who: leader,
    done: ({ glasses }, asked) => {
      const { finding, words } = glasses.get(asked.breakGlassId)!;
      return finding === ask.findingIn(asked) && words === asked.words;
    },
    refuses: ({ glasses }, { breakGlassId, by }) => {
      const opened = glasses.get(breakGlassId)!;
      if (opened.by === by.officerId) return 'own-break-glass';
      return opened.finding ? 'already-reviewed' : undefined;
    },
    effect: ({ glasses }, asked) => {
      Object.assign(glasses.get(asked.breakGlassId)!, { finding: ask.findingIn(asked), words: asked.words });
      return ['BreakGlassReviewed'];
    },
    keepsProposal: true,
  },
};
