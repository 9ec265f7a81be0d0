import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { informReporter } from './reporter';

const inform = (changes: Partial<Parameters<typeof informReporter>[0]> = {}) =>
  informReporter({
    by: a.dispatcher,
    at: a.at,
    reporterId: a.reporterId,
    how: 'PHONE',
    text: a.sealedText(),
    textMatches: false,
    ...changes,
  });

describe('informing a reporter', () => {
  it('records the answer, or that the reporter is unreachable', () => {
    givenCase(a.registered).when(inform()).then(a.informed);
    givenCase(a.registered)
      .when(inform({ how: 'NOT_REACHABLE' }))
      .then(
        a.event('ReporterInformed', a.dispatcher, {
          reporterId: a.reporterId,
          how: 'NOT_REACHABLE',
          text: a.sealedText(),
        }),
      );
  });
  it('refuses a reporter that the case does not contain', () =>
    givenCase(a.registeredWith({ reporters: [] }))
      .when(inform())
      .thenRefused('unknown-reporter'));
  it('refuses other roles than the dispatcher', () =>
    givenCase(a.registered)
      .when(inform({ by: a.education }))
      .thenRefused('not-the-handler'));
  it('refuses a closed case', () => givenCase(a.registered, a.closed).when(inform()).thenRefused('case-not-open'));
  it('appends nothing when repeated verbatim', () =>
    givenCase(a.registered, a.informed)
      .when(inform({ textMatches: true }))
      .thenNothing());
});
