import type { ReporterId } from '@center/kernel';
import { BusinessTimeRequest, IsFlag, IsOneOf, IsText, IsUuidId, invalidRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { INFORM_WAYS, type InformWay } from '../../domain/codes';
import { informReporter } from '../../domain/reporter';

export class InformReporterRequest extends BusinessTimeRequest {
  @IsUuidId()
  reporterId!: ReporterId;

  @IsOneOf(INFORM_WAYS, { optional: true, description: '与 text 同用 · goes with text' })
  how?: InformWay;

  @IsText({ optional: true })
  text?: string;

  @IsFlag({ optional: true, description: '无法联系，与 note 同用 · nobody could be reached, goes with note' })
  notReachable?: boolean;

  @IsText({ optional: true })
  note?: string;
}

/** Either how the reporter was told and what, or why nobody could be reached. Throws a 400 for half of one or both. */
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
