import { execFile } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

const PROGRAM = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** The result of a dependency-cruiser run with the project's rules. */
export interface Cruised {
  readonly modules: number;
  readonly rules: readonly string[];
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

/** Runs dependency-cruiser with the project's own rules over folders of a tree. Rejects when it cannot run. */
export const cruise = (tree: string, folders: readonly string[]): Promise<Cruised> =>
  new Promise((resolve, reject) => {
    const config = join(ROOT, '.dependency-cruiser.cjs');
    const args = [PROGRAM, '--config', config, '--output-type', 'json', ...folders];
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 1 << 28 }, (_exit, stdout, stderr) => {
      // It also exits with an error code when it has found violations: only a missing report is a failure.
      if (!stdout.startsWith('{')) {
        reject(new Error(`dependency-cruiser did not run: ${stderr}`));
        return;
      }
      const { summary } = JSON.parse(stdout) as Report;
      resolve({
        modules: summary.totalCruised,
        rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
        violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
      });
    });
  });
