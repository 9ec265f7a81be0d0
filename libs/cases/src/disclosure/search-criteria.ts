import type { Officer } from '@center/kernel';
import type { Criterion } from '@center/vault';
import type { EventField } from '../domain/event-field';
import { PLAIN_READERS } from '../domain/visibility';
import { seesText } from './sees';

type Kind = Criterion['kinds'][number];

/** The searchable facts of a lead by location. */
const FIELDS: Readonly<Record<Kind, EventField>> = {
  SOURCE_REF: { type: 'LeadRegistered', pointer: '/sourceRef' },
  CHILD_NAME: { type: 'LeadRegistered', pointer: '/children/*/name' },
  ID_NUMBER: { type: 'LeadRegistered', pointer: '/children/*/idNumber' },
  GUARDIAN_NAME: { type: 'LeadRegistered', pointer: '/children/*/guardian/name' },
  PERPETRATOR_NAME: { type: 'LeadRegistered', pointer: '/allegedPerpetrators/*/name' },
  GUARDIAN_PHONE: { type: 'LeadRegistered', pointer: '/children/*/guardian/phone' },
  REPORTER_PHONE: { type: 'LeadRegistered', pointer: '/reporters/*/phone' },
};

/** Whether an officer may search by a kind of fact. Finding a case by a text is equivalent to reading it. */
export const mayFindBy = (by: Officer, kind: Kind): boolean =>
  PLAIN_READERS.includes(by.role) && seesText({ by, visibility: 'FULL' }, FIELDS[kind]);

/** Whether an officer who sees only their own report may find it by a kind of fact. */
export const mayFindOwnBy = (by: Officer, kind: Kind): boolean =>
  mayFindBy(by, kind) && seesText({ by, visibility: 'SUBMITTED' }, FIELDS[kind]);
