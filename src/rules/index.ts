/** Every message that deckwright can give. */
export { DeckwrightError } from './error.ts';
export { exitCode } from './exit-code.ts';
export {
  aboutFiles,
  filesOf,
  heldBack,
  holdsAllBack,
  isCommon,
  leveled,
  levelOf,
  message,
  ruleOf,
  slidesOf,
  type MessageDetails,
} from './message.ts';
export { messageAsJson, type MessageAsJson } from './message-json.ts';
export { levels, type Level, type Rule } from './rule.ts';
export { codeOf, ruleIds, rules, rulesNamed, type RuleId } from './table.ts';
