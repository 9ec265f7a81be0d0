import { isUnclearBirth } from './child-checks';
import type { RegisterLeadRequest } from './lead.request';

/** The narrative of a lead, and after it the births in words that are not understood: no other field could keep them. */
export const wholeNarrative = ({ narrative, children }: RegisterLeadRequest): string | undefined => {
  const births = children.flatMap((child, nth) =>
    isUnclearBirth(child) ? [`儿童${nth + 1} 出生日期：${child.birthDate}`] : [],
  );
  return births.length === 0 ? narrative : [narrative, ...births].filter(Boolean).join('\n');
};
