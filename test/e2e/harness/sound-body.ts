import { ofSideContexts } from '../../side-contexts';
import { bodyFrom, LEFT_OUT, nameOf, type Route } from './routes';

/** Fields of which at least one is required: those used in a valid body. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'POST /v1/cases/{caseId}/inform-reporter': ['/how', '/text'],
  'POST /v1/cases/{caseId}/corrections': ['/value', '/note'],
  'POST /v1/cases/{caseId}/deadlines/{deadlineId}/extend': ['/limit/workingDays'],
  ...ofSideContexts(({ together }) => together),
};

/** A limit of a deadline policy is one of two fields. */
export const LIMIT = /\/limits\/\w+\/workingDays$/;

/** The smallest valid body of a route: required fields only, with ids of nothing that exists. */
export const soundBody = (route: Route): object => {
  const together = TOGETHER[nameOf(route)] ?? [];
  const isSent = (pointer: string): boolean => together.includes(pointer) || LIMIT.test(pointer);
  return route.body
    ? bodyFrom(route.body, ({ required, pointer }) => (required || isSent(pointer) ? undefined : LEFT_OUT))
    : {};
};
