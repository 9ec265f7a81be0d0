import type { CommandCall } from '@center/command-handling';
import { type AreaCode, parseAreaCode } from '@center/kernel';
import { BusinessTimeRequest, invalidRequest, IsOneOf, Problem } from '@center/web';
import { endArea } from '../domain/area';
import { AREA_END_REASONS, type AreaEndReason } from '../domain/codes';
import { areasStream } from '../domain/streams';
import { Register } from '../register';
import { AreaAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

class EndAreaRequest extends BusinessTimeRequest {
  @IsOneOf(AREA_END_REASONS, { optional: true, description: '缘由 · reason' })
  reason?: AreaEndReason;
}

/** The code of an area in a path. Throws a 400 for what is none. */
export const pathCode = (text: string): AreaCode => {
  const code = parseAreaCode(text);
  if (!code) throw invalidRequest({ in: 'path', pointer: '/code', code: 'must-be-area-code' });
  return code;
};

export const EndArea = administratorCommand({
  name: 'end-area',
  path: 'v1/areas/:code/end',
  zh: '终止村居或没有村居的镇街，如已合并',
  en: 'End a village, or a township without villages, such as one that was merged',
  writes: ['AreaEnded'],
  tag: '区划 Areas',
  body: EndAreaRequest,
  answer: AreaAnswer,
  refusals: ['county-does-not-end', 'ends-before-it-began', 'area-has-villages'],
  needs: [Register],
  execute: async (call: CommandCall<{ code: string }>, { reason }, register) => {
    const code = pathCode(call.ids.code);
    const { at, late } = call.context;
    const decide = endArea({ code, at, ...(late && { late }), ...(reason && { reason }) });
    const own = registerCall('end-area', call);
    const written = await register.execute(areasStream, undefined, own, decide, (areas) => {
      if (!areas?.has(code)) throw new Problem('not-found');
    });
    return { code, ...written };
  },
});
