/** Whether the database refused a second row with the same key (SQLSTATE 23505). */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
