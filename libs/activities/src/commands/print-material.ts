import { actorOf, command, Streams } from '@center/command-handling';
import { CLOCK, idOf } from '@center/event-store';
import { typedLabel } from '@center/kernel';
import { aheadWarnings, BusinessTimeRequest, Created, IsFlag, IsOneOf, IsText, IsWholeNumber } from '@center/web';
import { PrintRunAnswer, TAG } from '../activity-command';
import { MATERIAL_KINDS, type MaterialKind } from '../domain/codes';
import { printMaterial } from '../domain/material';
import { COMMANDS } from '../domain/process';
import { materialStream } from '../domain/streams';
import { UNUSUAL } from '../intake/attendance-checks';

const LONGEST_TITLE = 80;
const MOST_COPIES = 10_000_000;

class PrintMaterialRequest extends BusinessTimeRequest {
  @IsOneOf(MATERIAL_KINDS)
  kind!: MaterialKind;

  @IsText({ max: LONGEST_TITLE, description: '公开名称，不得涉及个人 · public title, never about a person' })
  title!: string;

  @IsWholeNumber({ min: 0, max: MOST_COPIES, description: '印制份数 · copies printed' })
  copies!: number;

  @IsFlag({ optional: true, description: '约数 · an approximate number' })
  approximate: boolean = false;
}

export const PrintMaterial = command({
  name: 'print-material',
  path: 'v1/materials',
  zh: '登记宣传材料的印制',
  en: 'Record a print run of publicity material',
  tag: TAG,
  roles: COMMANDS['print-material'].roles,
  refusals: COMMANDS['print-material'].refusals,
  writes: ['MaterialPrinted'],
  body: PrintMaterialRequest,
  answer: PrintRunAnswer,
  created: true,
  versioned: true,
  clock: CLOCK,
  needs: [Streams],
  execute: async ({ by, context, operation, now }, { at, kind, title, copies, approximate }, streams) => {
    const publicTitle = typedLabel(title);
    const materialId = idOf(operation.operationId, 'material');
    const unusual = copies > UNUSUAL ? [{ code: 'unusual-count', pointer: '/copies' }] : [];
    const warnings = [...aheadWarnings(at, now), ...unusual];
    const answer = ({ version, position }: Pick<PrintRunAnswer, 'version' | 'position'>) =>
      new Created(`/v1/materials/${materialId}`, {
        ...{ materialId, version, position },
        ...(warnings.length > 0 && { warnings }),
      });
    const { seen } = await streams.execute({
      ...{
        stream: materialStream,
        key: materialId,
        name: 'print-material',
        actor: actorOf(by),
        operation,
        isNew: true,
      },
      answer,
      decide: (state) => printMaterial({ ...context, kind, title: publicTitle, copies, approximate })(state),
    });
    return answer(seen);
  },
});
