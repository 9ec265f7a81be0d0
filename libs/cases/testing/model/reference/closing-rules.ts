import * as ask from './ask';
import type { Ask } from './ask';
import * as m from './case-model';
import { isGrave, missing } from './checklist';
import { type Rule, center, dispatcher, from, handling, open, text } from './rule';

const corrected = (asked: Ask): string => {
  if (ask.fieldIn(asked) === 'childIds') return `${asked.childId} ${asked.words}`;
  return ask.fieldIn(asked) === 'source' ? ask.sourceIn(asked) : `${asked.words}`;
};

/** The first table, continued: merges, closing, corrections. */
export const CLOSING_RULES: Readonly<Record<string, Rule>> = {
  merge: {
    who: dispatcher,
    done: ({ mergedInto }) => !!mergedInto,
    said: {
      ...text('merge'),
      others: ({ mergedInto }, { into }, all) => ![into, all.survivor(into)?.id].includes(mergedInto),
    },
    state: open,
    refuses: (one, { into }, all) => {
      const survivor = all.survivor(into);
      if (!survivor) return 'survivor-unknown';
      if (!all.isEarlier(survivor.id, one.id)) return 'survivor-not-earlier';
      if (survivor.status === 'DECLINED') return 'survivor-declined';
      return m.hasOpenWork(one) ? 'open-work' : undefined;
    },
    effect: (one, { into }, all) => {
      const mergedInto = all.survivor(into)!.id;
      return (Object.assign(one, { before: one.status, status: 'MERGED', mergedInto }), ['LeadMerged']);
    },
  },
  unmerge: {
    who: dispatcher,
    done: ({ unmerged, mergedInto }) => unmerged && !mergedInto,
    said: text('unmerge'),
    state: ({ status }) => (status === 'MERGED' ? undefined : 'not-merged'),
    effect: (one) => (
      Object.assign(one, { status: one.before, mergedInto: undefined, unmerged: true }),
      ['LeadUnmerged']
    ),
  },
  'propose-closure': {
    who: (one, asked) => handling(one, asked) || m.isStation(asked.by, one),
    done: ({ proposal }, asked) =>
      !!proposal &&
      proposal.state !== 'REJECTED' &&
      proposal.by === asked.by.officerId &&
      proposal.reason === ask.closureReasonIn(asked) &&
      (proposal.judged || !asked.flag) &&
      (proposal.noted || !ask.notedIn(asked)),
    state: from('not-triaged', 'HANDLING'),
    refuses: (one, asked) => {
      if (one.proposal?.state === 'PROPOSED') return 'already-proposed';
      const reason = ask.closureReasonIn(asked);
      const letters = missing(one, reason, asked.flag);
      if (letters.length > 0) return letters;
      if (ask.notedIn(asked)) return undefined;
      if (reason === 'TURNED_18' && ask.minorIn(asked)) return 'child-under-18';
      return isGrave(one, reason) ? 'note-required' : undefined;
    },
    effect: (one, asked) => {
      const reason = ask.closureReasonIn(asked);
      one.proposal = {
        ...{ by: asked.by.officerId, reason, judged: asked.flag, noted: ask.notedIn(asked) },
        state: 'PROPOSED',
      };
      return ['ClosureProposed'];
    },
    keepsProposal: true,
  },
  'reject-closure': {
    who: center,
    done: ({ proposal }) => proposal?.state === 'REJECTED',
    said: text('reject-closure'),
    state: open,
    refuses: ({ proposal }) => (proposal ? undefined : 'not-proposed'),
    effect: (one) => ((one.proposal!.state = 'REJECTED'), ['ClosureRejected']),
    keepsProposal: true,
  },
  close: {
    who: (one, asked) => {
      if (!center(one, asked)) return false;
      const own = one.proposal?.by === asked.by.officerId && one.proposal.state !== 'REJECTED';
      return own ? 'same-person' : true;
    },
    done: ({ status }) => status === 'CLOSED',
    state: open,
    refuses: (one, { by }) => {
      if (one.proposal?.state !== 'PROPOSED') return 'not-proposed';
      const { reason, judged, noted } = one.proposal;
      const letters = missing(one, reason, judged);
      if (letters.length > 0) return letters;
      if (!isGrave(one, reason)) return undefined;
      if (!noted) return 'note-required';
      return m.isLeader(by) ? undefined : 'leader-required';
    },
    effect: (one) => {
      one.proposal!.state = 'CLOSED';
      return (Object.assign(one, { status: 'CLOSED', reopened: false }), ['CaseClosed']);
    },
    keepsProposal: true,
  },
  reopen: {
    who: dispatcher,
    done: ({ reopened }) => reopened,
    said: text('reopen'),
    state: ({ status }) => (status === 'CLOSED' || status === 'DECLINED' ? undefined : 'not-closed'),
    effect: (one) => {
      if (one.status === 'CLOSED') one.proposal = undefined;
      const status = one.status === 'CLOSED' ? 'HANDLING' : 'REGISTERED';
      return (Object.assign(one, { status, reopened: true }), ['CaseReopened']);
    },
  },
  correct: {
    who: ({ log }, { by, revision }) => m.isDispatcher(by) || log[revision]?.by === by.officerId,
    done: ({ corrections }, asked) => corrections.get(`${asked.revision} ${ask.fieldIn(asked)}`) === corrected(asked),
    refuses: ({ log, children, rescues }, asked) => {
      const record = log[asked.revision];
      if (!record) return 'no-such-revision';
      if (!record.correctable.includes(ask.fieldIn(asked))) return 'not-correctable';
      if (record.type === 'RescueStarted' && !rescues.has(record.about!)) return 'not-correctable'; // it has left
      return ask.fieldIn(asked) === 'childIds' && !children.has(asked.childId) ? 'unknown-child' : undefined;
    },
    effect: ({ corrections, log, rescues }, asked) => {
      corrections.set(`${asked.revision} ${ask.fieldIn(asked)}`, corrected(asked));
      if (ask.fieldIn(asked) === 'childIds') {
        const rescueId = log[asked.revision]!.about!;
        rescues.set(rescueId, { ...rescues.get(rescueId)!, children: [asked.childId] });
      }
      return ['RecordCorrected'];
    },
    keepsProposal: true,
  },
};
