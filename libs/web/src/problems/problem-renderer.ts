import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Language } from '../reading/language';
import { errorName, framesOf } from './error-name';
import { problemAnswer, type ProblemAnswer } from './problem-answer';
import { ProblemCatalogue } from './problem-catalogue';
import { problemOf, type Translation } from './problem-of';

/** Injection token of the error mappings of other modules. */
export const TRANSLATIONS: unique symbol = Symbol('translations of errors');

/** The language of the caller and the id of the request. */
export interface RenderContext {
  readonly requestId: string;
  readonly language: Language;
}

/** Renders any error as a problem, and logs unexpected errors. */
@Injectable()
export class ProblemRenderer {
  private readonly logger = new Logger('problems');

  constructor(
    private readonly catalogue: ProblemCatalogue,
    @Inject(TRANSLATIONS) private readonly translations: readonly Translation[],
  ) {}

  /** The problem response to an error. Never throws. */
  render(error: unknown, { requestId, language }: RenderContext): ProblemAnswer & { readonly code: string } {
    const problem = problemOf(error, this.translations);
    const answer = problemAnswer(problem, this.catalogue, language, requestId);
    if (problem.code === 'internal-error' || !this.catalogue.find(problem.code)) {
      this.logger.error({ event: 'unexpected-error', requestId, error: errorName(error), at: framesOf(error) });
    } else if (answer.status >= 500) {
      this.logger.warn({ event: problem.code, requestId, error: errorName(error) });
    }
    return { ...answer, code: problem.code };
  }
}
