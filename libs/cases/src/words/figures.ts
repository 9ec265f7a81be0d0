import { EVENTS } from './events';
import { CATEGORIES, HARMS, RISKS, ROLES, SOURCES } from './codes';

/** The Chinese of what figures and reports name: values of groups, events, roles. */
export const figureWords = {
  values: { harm: HARMS, category: CATEGORIES, risk: RISKS, source: SOURCES },
  events: EVENTS,
  roles: ROLES,
} as const;
