import type { AgenciesCenter } from './agencies-center';

/** The result of a row. */
interface Result {
  readonly line: number;
  readonly status: string;
  readonly officerId?: string;
  readonly appointmentId?: string;
  readonly password?: string;
  readonly errors?: readonly { readonly column?: string; readonly code: string }[];
}

/** What an import answered. */
export interface Imported {
  readonly status: number;
  readonly results: readonly Result[];
  readonly summary: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends tables to a center, by default as an administrator and as CSV. */
export const importing = (center: () => AgenciesCenter) => {
  const tokens = new Map<string, string>();
  return async (
    path: string,
    table: string | Buffer,
    { username = 'admin', type = 'text/csv' } = {},
  ): Promise<Imported> => {
    const { password } = await center().account(username);
    const token = tokens.get(username) ?? (await center().signIn(username, password)).token;
    tokens.set(username, token);
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const answer = await center().app.inject({ method: 'POST', url: path, headers, payload: table });
    const lines = answer.statusCode === 200 ? answer.body.trim().split('\n') : [];
    const parsed = lines.map((line) => JSON.parse(line) as Result & { summary?: Imported['summary'] });
    const results = parsed.filter(({ summary }) => !summary);
    return { status: answer.statusCode, results, summary: parsed.at(-1)?.summary ?? {}, body: answer.body };
  };
};
