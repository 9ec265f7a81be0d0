import { bodyFrom, LEFT_OUT, nameOf, type Route } from './routes';

/** Fields that may each be left out, but not all: which of them make a sound body. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'POST /v1/cases/{caseId}/inform-reporter': ['/how', '/text'],
};

/** The least body that a route takes: what must be there, and nothing else. Its ids are of nothing that there is. */
export const soundBody = (route: Route): object => {
  const together = TOGETHER[nameOf(route)] ?? [];
  return route.body
    ? bodyFrom(route.body, ({ required, pointer }) => (required || together.includes(pointer) ? undefined : LEFT_OUT))
    : {};
};
