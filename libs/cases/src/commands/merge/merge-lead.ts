import type { CaseId } from '@center/kernel';
import { BusinessTimeRequest, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { mergeLead } from '../../domain/merge';
import { MergingProgress, onceSettled } from '../../reactions/merging-progress';
import { findSurvivor } from './survivor';

class MergeLeadRequest extends BusinessTimeRequest {
  @IsUuidId({ description: '并入的个案 · the case to merge into' })
  into!: CaseId;

  @IsText({ optional: true })
  note?: string;
}

export const MergeLead = caseCommand({
  name: 'merge',
  path: 'merge',
  zh: '并案',
  en: 'Merge into an earlier case',
  body: MergeLeadRequest,
  needs: [MergingProgress, Cases],
  decide: async ({ ids: { caseId }, body: { into, note }, context, seal }, _, cases) =>
    mergeLead({
      ...context,
      asked: into,
      survivor: await findSurvivor(cases, context.by, into, caseId),
      ...seal('LeadMerged', { note }),
    }),
  reads: onceSettled,
});
