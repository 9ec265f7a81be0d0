// Exports for the specs of recorded histories: every disclosure path of a case, and the table of disclosure rules.
export { caseDocument, type CaseContent, type CaseDocument } from '../src/disclosure/case-document';
export { maskSecrets, secretAt, secretsOf } from '../src/disclosure/masking';
export type { Reader } from '../src/disclosure/reader';
export { type Audience, RULES, ruleOf } from '../src/disclosure/rules';
export { mayFindBy } from '../src/disclosure/search-criteria';
export { factsSeen, seesEvent, storedFactsSeen } from '../src/disclosure/sees';
export type { Facts } from '../src/documents/facts';
export { KINDS } from '../src/documents/kinds';
export type { Case } from '../src/domain/case';
export { pointerOf } from '../src/domain/correctable';
export { typesOf } from '../src/domain/event-field';
export type { CaseEvent, CaseEvents, CaseEventType } from '../src/domain/events';
export { publicFacts } from '../src/domain/public-facts';
export * as officers from './people';
