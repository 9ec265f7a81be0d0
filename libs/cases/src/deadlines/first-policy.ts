import { parseDuration, type Limit, type StepDefinition, stepCode } from '@center/deadlines';
import { label } from '@center/kernel';

type By = StepDefinition['by'];
type Level = StepDefinition['levels'][number];
type Rule = StepDefinition['rule'];

const duration = (text: string) => {
  const parsed = parseDuration(text);
  if (!parsed) throw new RangeError('not a duration');
  return parsed;
};

/** `PT2H` is wall time, `5wd` are working days. */
const limit = (text: string): Limit =>
  text.endsWith('wd') ? { workingDays: Number.parseInt(text, 10) } : { wall: duration(text) };

const OWN_RULE = '《指挥中心工作规程》';
const REPORTING = '《中华人民共和国未成年人保护法》第十一条，《关于建立侵害未成年人案件强制报告制度的意见（试行）》';

const step = (
  code: string,
  by: By,
  limits: Readonly<Partial<Record<Level, string>>>,
  more: { readonly basis?: string; readonly extension?: Rule['extension']; readonly always?: true } = {},
): StepDefinition => {
  const { basis = OWN_RULE, extension, always } = more;
  const levels = Object.keys(limits) as Level[];
  return {
    ...{ step: stepCode(code), by, levels },
    ...(always && { always }),
    rule: {
      by,
      limits: Object.fromEntries(Object.entries(limits).map(([level, text]) => [level, limit(text)])),
      warnAt: [0.5, 0.8],
      basis: label(basis),
      ...(extension && { extension }),
      escalation: [
        { after: duration('PT0S'), to: 'RESPONSIBLE' },
        { after: duration('P1D'), to: 'SUPERIOR' },
        { after: duration('P3D'), to: 'CENTER_LEADER' },
      ],
    },
  };
};

const byUrgency = (EMERGENCY: string, URGENT: string, ORDINARY: string) => ({ EMERGENCY, URGENT, ORDINARY });

/**
 * The steps of a case with the limits of the first policy. A center changes them by versions of its own; these are never
 * changed, because events name version 1.
 */
export const caseSteps: readonly StepDefinition[] = [
  step('ACCEPT', 'URGENCY', byUrgency('PT15M', 'PT2H', 'PT24H')),
  step('POLICE_REPORT', 'URGENCY', byUrgency('PT2H', 'PT24H', 'PT24H'), { basis: REPORTING }),
  step('TRIAGE', 'URGENCY', byUrgency('PT30M', 'PT4H', '1wd')),
  step('ISSUE_TRANSFER', 'URGENCY', byUrgency('PT24H', '1wd', '2wd')),
  step('VERIFY', 'URGENCY', byUrgency('PT2H', 'PT24H', '3wd')),
  step('ASSESS', 'URGENCY', byUrgency('PT24H', '10wd', '10wd')),
  step('TRANSFER_ANSWER', 'URGENCY', byUrgency('PT2H', '1wd', '2wd')),
  step('MATERIAL', 'URGENCY', byUrgency('PT24H', '3wd', '3wd')),
  step('FEEDBACK', 'URGENCY', byUrgency('PT24H', '5wd', '15wd'), { extension: { times: 1, atMost: limit('15wd') } }),
  step('FEEDBACK_CHECK', 'URGENCY', byUrgency('PT24H', '2wd', '5wd')),
  step('RULING', 'URGENCY', byUrgency('PT8H', '1wd', '1wd')),
  step('CONFERENCE', 'RISK', { HIGH: 'PT24H', MEDIUM_HIGH: '5wd' }),
  step('VISIT', 'RISK', { HIGH: 'P7D', MEDIUM_HIGH: 'P15D', MEDIUM_LOW: 'P1M', LOW: 'P1M' }),
  step('INFORM_REPORTER', 'URGENCY', byUrgency('PT24H', '5wd', '10wd')),
  step('CLOSE', 'URGENCY', byUrgency('PT24H', '5wd', '5wd')),
  step('GUARDIANSHIP_END', 'NONE', { ALL: 'P1Y' }),
  step('BREAK_GLASS_REVIEW', 'NONE', { ALL: '1wd' }),
  step('NEXT_STEP', 'URGENCY', byUrgency('PT24H', '5wd', '10wd'), { always: true }),
];
