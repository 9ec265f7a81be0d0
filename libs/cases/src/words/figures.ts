import { EVENT_NAMES } from './events';
import { STEPS } from './steps';
import { CATEGORIES, HARMS, RISKS, ROLES, SOURCES } from './codes';

/** Chinese labels used in figures and reports: group values, events, roles. */
export const figureWords = {
  values: { harm: HARMS, category: CATEGORIES, risk: RISKS, source: SOURCES, step: STEPS },
  events: EVENT_NAMES,
  roles: ROLES,
} as const;
