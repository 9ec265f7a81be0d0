import type { Officer } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { seesOnlyFigures } from '../readers';

/** What a cell that is not in a grouped answer may be, for readers who see only figures. */
export const ABSENT = '0 to 4, or hidden';
export type Absent = typeof ABSENT;

/** Documents the field of `absentIn`. */
export const AbsentProperty = (): PropertyDecorator =>
  ApiProperty({
    type: 'string',
    enum: [ABSENT],
    required: false,
    description:
      '只能看数字者的分组结果：未列出的格为 0 至 4，或为避免推知而隐去 · in grouped results for readers who see only figures: a cell that is not listed is 0 to 4, or hidden because it would disclose another',
  });

/** States in a grouped answer that cells are left out. For other readers a cell that is not listed is 0. */
export const absentIn = (groupBy: readonly string[], by: Officer): { absent?: Absent } =>
  groupBy.length > 0 && seesOnlyFigures(by) ? { absent: ABSENT } : {};
