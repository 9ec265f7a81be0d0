import type { Language } from '../reading/language';
import { fieldText } from './field-texts';
import type { FieldFault, Problem } from './problem';
import type { ProblemCatalogue } from './problem-catalogue';
import type { ProblemText } from './problem-texts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A problem response. */
export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const UNLISTED: ProblemText = { status: 409, zh: '规则不允许', en: 'The rules do not allow this' };

const fault = ({ in: where = 'body', pointer, code, limits, message, text }: FieldFault, language: Language) => ({
  in: where,
  pointer,
  code,
  message: message ?? text?.[language] ?? fieldText(code, language, limits),
});

const detail = (problem: Problem, language: Language, title: string): string => {
  const places = problem.extras.errors?.length ?? 0;
  if (places === 0) return title;
  return language === 'zh' ? `${title}：${places} 处，见 errors` : `${title}: ${places} error(s), see errors`;
};

/**
 * Renders a problem (RFC 9457). `instance` is the request id, which also appears in the request log. The path is not
 * included, because it contains input.
 */
export const problemAnswer = (
  problem: Problem,
  catalogue: ProblemCatalogue,
  language: Language,
  requestId: string,
): ProblemAnswer => {
  const { status, ...texts } = catalogue.find(problem.code) ?? UNLISTED;
  const { errors, members, headers, title: own } = problem.extras;
  const title = (own ?? texts)[language];
  return {
    status,
    headers: { ...(status === 503 || status === 429 ? { 'retry-after': '1' } : {}), ...headers },
    body: {
      ...members,
      type: `urn:minors-protection:problem:${problem.code}`,
      title,
      status,
      detail: detail(problem, language, title),
      instance: `urn:uuid:${requestId}`,
      code: problem.code,
      ...(errors ? { errors: errors.map((one) => fault(one, language)) } : {}),
    },
  };
};
