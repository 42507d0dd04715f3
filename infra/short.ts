/** Of a text that somebody sent so many characters are said back: enough to know it again. */
const MOST_ECHOED = 80;
/** Longer than any message of ours besides what it echoes. */
const MOST_CHARACTERS = 1_000;
/** What lies between the beginning and the end of a very long message is an echo. */
const [BEGINNING, END] = [2_000, 500];

const LONG_QUOTATION = new RegExp(`"((?:[^"\\\\]|\\\\.){${MOST_ECHOED}})(?:[^"\\\\]|\\\\.)+("|$)`, 'gsu');

/** A message as it may be told: what it quotes is cut, however long what was sent is, and so is the whole. */
export function short(message: string): string {
  if (message.length <= MOST_ECHOED) return message.toWellFormed();
  const seen = message.length > BEGINNING + END ? message.slice(0, BEGINNING) + message.slice(-END) : message;
  const cut = seen.toWellFormed().replace(LONG_QUOTATION, '"$1…"');
  return cut.length > MOST_CHARACTERS ? `${cut.slice(0, MOST_CHARACTERS).toWellFormed()}…` : cut;
}
