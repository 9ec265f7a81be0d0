const { writeFileSync } = require('node:fs');

/** Writes the numbers of passed and failed tests; a spec file that fails to load counts as one failed test. */
module.exports = class TotalsReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const totals = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
    writeFileSync(process.env.CENTER_TEST_TOTALS, JSON.stringify(totals));
  }
};
