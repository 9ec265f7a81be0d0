import type { CaseCommandName } from './state-rows';

/** What a command in other words does while its effect is in place, if it does not write an event. */
export const DONE_DIFFERENTLY = 'already-done-differently';

/**
 * What each command does when repeated, as printed in the README. `each`: every operation writes its own event.
 * `new-words`: the same words write nothing, other words are written. A code: the same words write nothing, other words are
 * refused with it.
 */
export const ON_REPEAT: Readonly<Record<Exclude<CaseCommandName, 'register'>, string>> = {
  accept: DONE_DIFFERENTLY,
  decline: DONE_DIFFERENTLY,
  triage: 'new-words',
  'report-to-police': 'new-words',
  assign: 'already-assigned',
  reassign: DONE_DIFFERENTLY,
  'add-child': 'each',
  'identify-child': 'new-words',
  'void-child': DONE_DIFFERENTLY,
  'add-reporter': 'each',
  'record-note': 'each',
  copy: DONE_DIFFERENTLY,
  'grade-risk': 'new-words',
  'record-visit': 'each',
  'record-assessment': 'each',
  'hold-conference': 'each',
  'issue-transfer': 'each',
  'sign-for': DONE_DIFFERENTLY,
  'request-material': 'material-already-requested',
  supplement: DONE_DIFFERENTLY,
  'accept-transfer': DONE_DIFFERENTLY,
  return: DONE_DIFFERENTLY,
  withdraw: DONE_DIFFERENTLY,
  'confirm-withdrawal': DONE_DIFFERENTLY,
  'feed-back': 'new-words',
  complete: DONE_DIFFERENTLY,
  'reject-feedback': DONE_DIFFERENTLY,
  'rule-dispute': 'no-open-dispute',
  'start-rescue': 'each',
  'end-rescue': 'rescue-not-running',
  'void-rescue': DONE_DIFFERENTLY,
  'inform-reporter': 'new-words',
  merge: DONE_DIFFERENTLY,
  unmerge: DONE_DIFFERENTLY,
  bar: DONE_DIFFERENTLY,
  'end-bar': DONE_DIFFERENTLY,
  'propose-closure': 'already-proposed',
  'reject-closure': DONE_DIFFERENTLY,
  close: DONE_DIFFERENTLY,
  reopen: DONE_DIFFERENTLY,
  correct: 'new-words',
  'end-copy': DONE_DIFFERENTLY,
  'lift-secrecy': DONE_DIFFERENTLY,
  'list-officer': DONE_DIFFERENTLY,
  'unlist-officer': DONE_DIFFERENTLY,
  'open-break-glass': DONE_DIFFERENTLY,
  'review-break-glass': 'already-reviewed',
};
