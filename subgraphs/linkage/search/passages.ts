import { itemAt } from '@tongxin/infra/must.ts';
/** A part of a text; `found` where it is what was asked for. */
export interface Passage {
  text: string;
  found: boolean;
}

const HAN =
  '々〇\\u3041-\\u3096\\u30A1-\\u30FA\\u30FC-\\u30FE\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}';
const RUNS = new RegExp(`[${HAN}]+|[^${HAN}\\P{L}]+|[\\p{N}\\p{L}\\p{M}_]+`, 'gu');
const LETTER = '[\\p{L}\\p{N}\\p{M}_]';
/** Characters of a snippet before and after the first place found. */
const BEFORE = 20;
const AFTER = 60;

/** As the index of words has it (ledger.lexemes): NFKC, small letters; with the place of each character in the text as it was. */
function plain(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let out = '';
  let at = 0;
  for (const character of text) {
    const usual = character.normalize('NFKC').toLowerCase();
    for (let index = 0; index < usual.length; index++) places.push(at);
    out += usual;
    at += character.length;
  }
  places.push(at);
  return { text: out, places };
}

/** What finds the words asked for in a plain text; null when there is nothing to find. */
export function finder(asked: string): RegExp | null {
  const words = asked
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .flatMap(word => {
      const runs = word.match(RUNS) ?? [];
      const begins = runs[0] && !new RegExp(`^[${HAN}]`, 'u').test(runs[0]) ? `(?<!${LETTER})` : '';
      return runs.length > 0 ? [begins + runs.join('[^\\p{L}\\p{N}_]*')] : [];
    });
  return words.length > 0 ? new RegExp(words.sort((one, other) => other.length - one.length).join('|'), 'gu') : null;
}

/** A text in parts, those marked that are what was asked for. */
export function passages(text: string, wanted: RegExp | null): Passage[] {
  const { text: searched, places } = plain(text);
  const parts: Passage[] = [];
  let upto = 0;
  const add = (until: number, found: boolean) => {
    if (until > upto) parts.push({ text: text.slice(upto, until), found });
    upto = Math.max(upto, until);
  };
  for (const match of wanted ? searched.matchAll(wanted) : []) {
    add(itemAt(places, match.index), false);
    add(endOf(places, match.index + match[0].length), true);
  }
  add(text.length, false);
  return parts;
}

/** Where in the text as it was a match ends: after the whole character of which it has a part. */
function endOf(places: number[], end: number): number {
  const last = itemAt(places, end - 1);
  return places.slice(end).find(place => place > last) ?? itemAt(places, -1);
}

/** The surroundings of the first place found; none if nothing is found. */
export function snippet(text: string, wanted: RegExp | null): Passage[] {
  const parts = passages(text, wanted);
  const first = parts.findIndex(({ found }) => found);
  if (first < 0) return [];
  const before = [...(parts[first - 1]?.text ?? '')];
  const shown: Passage[] =
    before.length > 0 ? [{ text: (before.length > BEFORE ? '…' : '') + before.slice(-BEFORE).join(''), found: false }] : [];
  let room = AFTER;
  for (const { text, found } of parts.slice(first)) {
    const characters = [...text];
    shown.push({ text: characters.slice(0, room).join('') + (characters.length > room ? '…' : ''), found });
    room -= characters.length;
    if (room <= 0) break;
  }
  return shown;
}
