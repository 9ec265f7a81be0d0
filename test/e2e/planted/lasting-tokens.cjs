// The fault: a reset of the password leaves the tokens and the password from before.
const { built } = require('../../crash/planted/built.cjs');

const { FoldedOfficerRegister } = built('libs/agencies/src/folded-officer-register.js');
const { running } = FoldedOfficerRegister.prototype;

const { TokenSessions } = built('libs/access/src/credentials/token-sessions.js');
TokenSessions.prototype.use = () => Promise.resolve(true);

FoldedOfficerRegister.prototype.running = async function (officerId) {
  const officer = await running.call(this, officerId);
  return officer && { ...officer, resetId: undefined };
};
