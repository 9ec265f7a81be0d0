import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../reading/language';
import { PROBLEM_TYPE, problemAnswer } from './problem-answer';
import { ProblemCatalogue } from './problem-catalogue';
import { problemOf, type Translation } from './problem-of';

/** Injection token of the translations of other rooms' errors. */
export const TRANSLATIONS: unique symbol = Symbol('translations of errors');

/** The name of an error and, for one of the database, its SQLSTATE: all that may be said of it. Its words may hold what was sent. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
};

/** Where in our own code an error was thrown: the frames of its stack without its words. */
const framesOf = (error: unknown): string[] =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at .*\(?(\/|node:)/.test(line))
    .slice(0, 6)
    .map((line) => line.trim());

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
        error: nameOf(error),
        at: framesOf(error),
      });
    } else if (answer.status >= 500) {
      this.logger.warn({ event: problem.code, requestId: request.id, error: nameOf(error) });
    }
    if (reply.sent) return;
    void reply.status(answer.status).headers(answer.headers).type(PROBLEM_TYPE).send(answer.body);
  }
}
