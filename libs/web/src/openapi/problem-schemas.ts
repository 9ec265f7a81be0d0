import { FIELD_CODES } from '../problems/field-texts';
import type { ProblemCatalogue } from '../problems/problem-catalogue';

/** The problem schemas: RFC 9457, with the closed lists of codes. */
export const problemSchemas = (catalogue: ProblemCatalogue) => ({
  ProblemCode: {
    type: 'string',
    description: '问题代码（封闭列表） · the closed list of problem codes',
    enum: catalogue.all().map(({ code }) => code),
  },
  FieldCode: {
    type: 'string',
    description: '字段问题代码（封闭列表） · the closed list of field codes',
    enum: FIELD_CODES,
  },
  FieldFault: {
    type: 'object',
    required: ['in', 'pointer', 'code', 'message'],
    additionalProperties: false,
    properties: {
      in: { type: 'string', enum: ['body', 'query', 'header', 'path'] },
      pointer: { type: 'string', description: 'JSON pointer (RFC 6901)', example: '/children/0/birthDate' },
      code: { $ref: '#/components/schemas/FieldCode' },
      message: { type: 'string' },
    },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
    properties: {
      type: { type: 'string', format: 'uri', example: 'urn:minors-protection:problem:stale-version' },
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string' },
      instance: {
        type: 'string',
        description: '请求编号 · id of the request',
        format: 'uri',
        example: 'urn:uuid:5f0c3a5e-9d53-4c0e-8d0b-6d0f2b1a7c11',
      },
      code: { $ref: '#/components/schemas/ProblemCode' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/FieldFault' } },
      revision: {
        type: 'integer',
        minimum: 0,
        description: 'already-done-differently: the event that stands, as the caller numbers it',
      },
      recorded: {
        type: 'object',
        description: 'already-done-differently: its type, time and codes; texts are masked',
        additionalProperties: true,
      },
      missing: { type: 'array', items: { type: 'string' }, description: 'checklist-incomplete' },
    },
  },
});
