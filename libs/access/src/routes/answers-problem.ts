import { ApiResponse } from '@nestjs/swagger';

/** Documents a problem response that is specific to a route. */
export const answersProblem = (status: number, description: string): MethodDecorator =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
