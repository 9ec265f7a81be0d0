import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../reading/language';
import { errorName, framesOf } from './error-name';
import { PROBLEM_TYPE, problemAnswer } from './problem-answer';
import { ProblemCatalogue } from './problem-catalogue';
import { problemOf, type Translation } from './problem-of';

/** Injection token of the translations of other rooms' errors. */
export const TRANSLATIONS: unique symbol = Symbol('translations of errors');

/** What an answer that was nearly given has left: a problem tells of nothing that was made. */
const OF_SUCCESS = ['etag', 'location'] as const;

/** Answers every error of every route as a problem. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problems');

  constructor(
    private readonly catalogue: ProblemCatalogue,
    @Inject(TRANSLATIONS) private readonly translations: readonly Translation[],
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error, this.translations);
    const answer = problemAnswer(problem, this.catalogue, languageOf(request.headers['accept-language']), request.id);
    if (problem.code === 'internal-error' || !this.catalogue.find(problem.code)) {
      this.logger.error({
        event: 'unexpected-error',
        requestId: request.id,
        error: errorName(error),
        at: framesOf(error),
      });
    } else if (answer.status >= 500) {
      this.logger.warn({ event: problem.code, requestId: request.id, error: errorName(error) });
    }
    if (reply.sent) return;
    for (const name of OF_SUCCESS) reply.removeHeader(name);
    void reply.status(answer.status).headers(answer.headers).type(PROBLEM_TYPE).send(answer.body);
  }
}
