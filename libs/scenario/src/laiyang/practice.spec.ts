import { type Instant, shanghaiDate } from '@center/kernel';
import type { Step } from '../runner/step';
import { foundedOn, laiyang } from './laiyang';
import { inOfficeHours, isWorkingDay, minutesLater, shanghai } from './writing/working-time';

const DAY = 24 * 60;
const caseOf = ({ name, path }: Step): string => /^\/v1\/cases\/\{\{([\w-]+)\./.exec(path)?.[1] ?? name;
const does = (command: string, body: Step['body'] = {}) => {
  const path = new RegExp(`^/v1/cases/[^/]*/${command}$`);
  return (step: Step): boolean =>
    path.test(step.path) && Object.entries(body).every(([field, value]) => step.body[field] === value);
};
const isReport = ({ path }: Step): boolean => path === '/v1/leads';
const isMandatory = (step: Step): boolean => isReport(step) && 'mandatorySituations' in step.body;
const names = (steps: readonly Step[]): readonly string[] => steps.map(({ name }) => name);

/** The number of working days between two instants, excluding the day of the first. */
const workingDays = (from: Instant, to: Instant): number => {
  if (shanghaiDate(from) >= shanghaiDate(to)) return 0;
  const next = minutesLater(from, DAY);
  return workingDays(next, to) + (isWorkingDay(shanghaiDate(next)) ? 1 : 0);
};

describe.each(['2021-06-01', '2022-03-15', '2023-08-06'])('the practice of a center founded on %s', (date) => {
  const { steps } = laiyang(foundedOn(date));
  const reports = steps.filter(isReport);
  const ofCase = (lead: Step): readonly Step[] => steps.filter((step) => caseOf(step) === lead.name);

  /** Whether a step may be out of hours: within a day of an emergency, or late on the day of an urgent triage. */
  const atAnyHour = (step: Step): boolean => {
    const lead = reports.find(({ name }) => name === caseOf(step));
    if (lead?.body['urgency'] === 'EMERGENCY' && step.at < minutesLater(lead.at, DAY)) return true;
    const today = shanghaiDate(step.at);
    const isUrgent = does('triage', { urgency: 'URGENT' });
    const judged = steps.filter((other) => isUrgent(other) && caseOf(other) === lead?.name);
    return step.at < shanghai(today, '22:30') && judged.some(({ at }) => shanghaiDate(at) === today);
  };

  it('keeps office hours and public holidays, except for emergencies and urgent leads in the evening', () => {
    const outside = steps.filter((step) => inOfficeHours(step.at) !== step.at);
    expect(outside.length).toBeGreaterThan(20);
    expect(names(outside.filter((step) => !atAnyHour(step)))).toEqual([]);
  });

  it('informs the police of a mandatory situation and triages it on the day of the report', () => {
    expect(reports.filter(isMandatory).length).toBeGreaterThan(4);
    for (const lead of reports.filter(isMandatory)) {
      const today = ofCase(lead).filter(({ at }) => shanghaiDate(at) === shanghaiDate(lead.at));
      const policeReported = lead.body['policeReported'] as { at?: Instant } | undefined;
      expect([lead.name, policeReported?.at !== undefined || today.some(does('police-report'))]).toEqual([
        lead.name,
        true,
      ]);
      expect([lead.name, today.some(does('triage'))]).toEqual([lead.name, true]);
    }
  });

  it('starts with a verification visit', () => {
    const firsts = reports.flatMap((lead) => ofCase(lead).find(does('visits')) ?? []);
    expect(firsts.length).toBeGreaterThan(25);
    expect(names(firsts.filter(({ body }) => body['kind'] !== 'VERIFICATION'))).toEqual([]);
  });

  it('sends reminders for unsigned transfers', () => {
    const issued = steps.filter((step) => does('transfers')(step) || /\/rule$/.test(step.path));
    expect(issued.length).toBeGreaterThan(40);
    for (const { name, at } of issued) {
      const answer = steps.find(({ path }) => path.includes(`{{${name}.transferId}}`));
      const signed = answer?.at ?? shanghai('2024-08-06', '20:30');
      const reminded = steps.some(
        (step) => does('notes')(step) && step.at > at && step.at < signed && String(step.body['text']).includes('催办'),
      );
      expect([name, reminded || workingDays(at, signed) <= 2]).toEqual([name, true]);
    }
  });
});
