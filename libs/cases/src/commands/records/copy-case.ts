import { Agencies } from '@center/agencies';
import type { AgencyId, Instant } from '@center/kernel';
import { BusinessTimeRequest, IsInstant, IsText, IsUuidId, invalidRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { copyCase } from '../../domain/copies';
import { latestEnd } from '../../domain/copy-end';
import { findAgency } from '../agency';

class CopyCaseRequest extends BusinessTimeRequest {
  @IsUuidId()
  agencyId!: AgencyId;

  @IsInstant({
    optional: true,
    description: '抄送截止，至多一年，默认九十天后 · the end of the access, within a year; in ninety days by default',
  })
  until?: Instant;

  @IsText({ optional: true })
  note?: string;
}

export const CopyCase = caseCommand({
  name: 'copy',
  path: 'copies',
  zh: '抄送（有截止时间）',
  en: 'Copy a case to an agency, until an end',
  body: CopyCaseRequest,
  needs: [Agencies],
  check: ({ until }, now) => {
    if (until && until <= now) throw invalidRequest({ pointer: '/until', code: 'invalid' });
    if (until && until > latestEnd(now)) throw invalidRequest({ pointer: '/until', code: 'within-a-year-required' });
  },
  decide: async ({ body: { agencyId, until, note }, context, now, seal }, agencies) =>
    copyCase({
      ...context,
      now,
      agency: await findAgency(agencies, agencyId),
      ...(until && { until }),
      ...seal('CaseCopied', { note }),
    }),
});
