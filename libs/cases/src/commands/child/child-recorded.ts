import { birthBounds, type Instant } from '@center/kernel';
import { type Likeness, readIdentityNumber } from '@center/vault';
import { invalidRequest } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { COMMAND_WARNINGS, CommandAnswer, type CommandWarning } from '../../command.answer';
import type { Child } from '../../domain/case';
import {
  birthFieldOf,
  CHILD_WARNINGS,
  childFaults,
  type ChildWarning,
  childWarnings,
  differsFromNumber,
  isUnclearBirth,
} from '../../intake/child-checks';
import { birthIn, numberIn } from '../../intake/child-facts';
import type { IdentifyChildRequest } from '../../intake/child.request';

/** The answer of a command that records facts of a child, with what should be reviewed. */
export class ChildRecordedAnswer extends CommandAnswer {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code', 'pointer'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', enum: [...new Set([...CHILD_WARNINGS, ...COMMAND_WARNINGS])] },
        pointer: { type: 'string' },
      },
    },
  })
  override warnings!: (ChildWarning | CommandWarning)[];
}

/** Throws a 400 for facts of a child that no child can have. */
export const requireSoundChild = (body: IdentifyChildRequest, now: Instant): void => {
  const unclear = isUnclearBirth(body) ? [{ pointer: '/birthDate', code: 'must-be-date' }] : [];
  const faults = [...unclear, ...childFaults(body, '', now)];
  if (faults.length > 0) throw invalidRequest(...faults);
};

/** The warnings about the child in a body. */
export const warningsOnChild = ({ body, now }: { readonly body: IdentifyChildRequest; readonly now: Instant }) => ({
  warnings: childWarnings(body, '', { reported: body.at ?? now, now }),
});

/** The warnings about a body together with what was known of the child: a number contradicts what another one stated. */
export const warningsOnKnown = (
  body: IdentifyChildRequest,
  child: Pick<Child, 'idKind' | 'sex'>,
  before: Likeness,
  reported: Instant,
): ChildWarning[] => {
  const sent = { number: numberIn(body), birth: birthIn(body, reported), sex: body.sex };
  const known = before.idNumber === undefined ? undefined : readIdentityNumber(before.idNumber, child.idKind);
  const birth = birthBounds(sent.birth) ? sent.birth : before;
  const inBody = differsFromNumber(sent);
  const together = differsFromNumber({ number: sent.number ?? known, birth, sex: sent.sex ?? child.sex });
  const birthField = birthFieldOf(body) ?? (sent.number && 'idNumber');
  const sexField = sent.sex ? 'sex' : sent.number && 'idNumber';
  return [
    ...(together.birth && !inBody.birth && birthField
      ? [{ code: 'birth-date-differs-from-number' as const, pointer: `/${birthField}` }]
      : []),
    ...(together.sex && !inBody.sex && sexField
      ? [{ code: 'sex-differs-from-number' as const, pointer: `/${sexField}` }]
      : []),
  ];
};
