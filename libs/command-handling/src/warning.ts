import { isNoticeablyLater, type Instant } from '@center/kernel';
import { Created, Replayed } from '@center/web';

/** What the caller of a command should know although it was executed. */
export interface Warning {
  readonly code: string;
  /** JSON pointer into the body */
  readonly pointer: string;
}

/** The warnings about the time that a command states. */
export const TIME_WARNINGS = ['clock-ahead', 'before-its-cause'] as const;

/** Descriptions of these warnings, for the OpenAPI document. */
export const TIME_WARNING_TEXTS = {
  zh: 'clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明',
  en: 'clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it',
};

/** The warning about a stated time that was taken as a later one, that of the cause of the step, or is recorded before it. */
export const causeWarnings = (
  stated: Instant | undefined,
  taken: { readonly at: Instant; readonly beforeCause?: boolean } | undefined,
): Warning[] => {
  const isMoved = stated !== undefined && taken !== undefined && isNoticeablyLater(taken.at, stated);
  return isMoved || taken?.beforeCause ? [{ code: 'before-its-cause', pointer: '/at' }] : [];
};

/** The schema of warnings with these codes. */
export const warningsSchema = (
  codes: readonly string[],
  description: string,
  more: { readonly required?: false } = {},
) => ({
  type: 'array' as const,
  description,
  items: {
    type: 'object' as const,
    required: ['code', 'pointer'],
    additionalProperties: false,
    properties: { code: { type: 'string', enum: [...codes] }, pointer: { type: 'string' } },
  },
  ...more,
});

type Warned = object & { readonly warnings?: readonly Warning[] };
type Answered<Answer extends object> = Answer | Created<Answer> | Replayed<Answer>;

/** An answer with further warnings, if there are any. */
export const withWarnings = <Answer extends Warned>(
  answer: Answered<Answer>,
  further: readonly Warning[],
): Answered<Answer> => {
  if (further.length === 0) return answer;
  const warned = (body: Answer): Answer => ({ ...body, warnings: [...(body.warnings ?? []), ...further] });
  if (answer instanceof Created) return new Created(answer.location, warned(answer.body), answer.options);
  return answer instanceof Replayed ? new Replayed(warned(answer.body)) : warned(answer);
};
