import type { ReporterId } from '@center/kernel';
import { BusinessTimeRequest, IsFlag, IsOneOf, IsText, IsUuidId, invalidRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { INFORM_WAYS, type InformWay } from '../../domain/codes';
import { informReporter } from '../../domain/reporter';

export class InformReporterRequest extends BusinessTimeRequest {
  @IsUuidId()
  reporterId!: ReporterId;

  @IsOneOf(INFORM_WAYS, { optional: true, description: '与 text 同用 · required together with text' })
  how?: InformWay;

  @IsText({ optional: true })
  text?: string;

  @IsFlag({
    optional: true,
    description: '无法联系，与 note 同用 · the reporter is unreachable; required together with note',
  })
  notReachable?: boolean;

  @IsText({ optional: true })
  note?: string;
}

/** Either how and of what the reporter was informed, or why the reporter is unreachable. Throws 400 for a partial or mixed request. */
const answerIn = ({ how, text, notReachable, note }: InformReporterRequest) => {
  const [code, words, wordsField] = notReachable
    ? (['NOT_REACHABLE', note, 'note'] as const)
    : ([how, text, 'text'] as const);
  if (!code) throw invalidRequest({ pointer: '/how', code: 'required' });
  if (!words) throw invalidRequest({ pointer: `/${wordsField}`, code: 'required' });
  const besides = notReachable ? { how, text } : { note };
  const superfluous = Object.entries(besides).find(([, value]) => value !== undefined);
  if (superfluous) throw invalidRequest({ pointer: `/${superfluous[0]}`, code: 'unknown-field' });
  return { how: code, text: words };
};

export const InformReporter = caseCommand({
  name: 'inform-reporter',
  path: 'inform-reporter',
  zh: '答复报告人',
  en: 'Inform a reporter',
  body: InformReporterRequest,
  check: answerIn,
  decide: async ({ state, body, context, seal, matches }) => {
    const { reporterId } = body;
    const { how, text } = answerIn(body);
    const sameText = await matches(state.reporters.get(reporterId)?.informed?.text, text);
    return informReporter({
      ...context,
      reporterId,
      how,
      ...seal('ReporterInformed', { text }),
      textMatches: sameText,
    });
  },
});
