// The fault: no appointment has to be confirmed.
const { built } = require('../../crash/planted/built.cjs');

built('libs/agencies/src/domain/confirmation.js').isPending = () => false;
