import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../reading/language';
import { PROBLEM_TYPE } from './problem-answer';
import { ProblemRenderer } from './problem-renderer';

/** Headers of a success that may already be set. A problem response must not carry them. */
const OF_SUCCESS = ['etag', 'location'] as const;

/** Returns every error of every route as a problem. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly renderer: ProblemRenderer) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const language = languageOf(request.headers['accept-language']);
    const { status, headers, body } = this.renderer.render(error, { requestId: request.id, language });
    if (reply.sent) return;
    for (const name of OF_SUCCESS) reply.removeHeader(name);
    void reply.status(status).headers(headers).type(PROBLEM_TYPE).send(body);
  }
}
