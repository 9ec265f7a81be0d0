import { hash } from 'node:crypto';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
};

/** SHA-256 of a parsed body. Whitespace and field order make no difference. */
export const bodyDigest = (body: unknown): string => hash('sha256', JSON.stringify(sorted(body)), 'base64url');
