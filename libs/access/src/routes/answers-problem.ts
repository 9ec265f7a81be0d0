import { ApiResponse } from '@nestjs/swagger';

/** Says in the document that a route answers a problem which routes of its kind do not. */
export const answersProblem = (status: number, description: string): MethodDecorator =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
