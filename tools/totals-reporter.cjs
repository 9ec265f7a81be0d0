const { writeFileSync } = require('node:fs');

/** Writes how many tests passed and failed; a spec file that could not even be loaded counts as one that failed. */
module.exports = class TotalsReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const totals = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
    writeFileSync(process.env.CENTER_TEST_TOTALS, JSON.stringify(totals));
  }
};
