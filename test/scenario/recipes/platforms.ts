import { choicesOf } from '@tongxin/infra/kernel/dimension.ts';
import { must } from '@tongxin/infra/must.ts';
import { sectors } from '@tongxin/infra/reference/reference.ts';
import { localVocabulary } from '@tongxin/liaison/local-vocabulary/local-vocabulary.kind.ts';
import { platform } from '@tongxin/liaison/platform/platform.kind.ts';
import { receptionDay } from '@tongxin/liaison/reception-day/reception-day.kind.ts';
import { evenly, type Making, type Recipe, supporting, type Where } from '../recipe.ts';
import { CHAINS, MATTERS, PLACES, placeNamed } from '../words.ts';

const YEARS_4 = 1460;
/** Reception days that one platform holds within a span. */
const MOST_RECEPTION_DAYS = 10;

const vocabulary = supporting(localVocabulary);
const STANDARD = { code: 'RULES', name: '有制度' };
/** How rooms stand to what their committee asks of them: it says so only where that is asked for. */
export const asksOfRooms = ['PLATFORMS_MEETING_STANDARDS', 'PLATFORM_STANDARDS_LACKING'] as const;

/** What their committee asks of rooms, and whether this one has it. */
export function standards({ choices: { standing }, day, shared }: Making): Record<string, unknown> {
  if (!standing) return {};
  shared(vocabulary, 'validFrom', { subject: 'PLATFORM_STANDARDS', title: '五有', edition: '第一版', entries: [STANDARD] });
  return { standards: standing === 'MET' ? [{ code: STANDARD.code, since: day, note: '制度上墙' }] : [] };
}

/** The spans in which something that began and perhaps ended was there. */
export function spansOpen({ spans: [opened, closed], lastSpan }: Where): number[] {
  const until = closed ?? lastSpan;
  return Array.from({ length: Math.max(0, until - opened + 1) }, (_, index) => opened + index);
}

export const platformRecipe: Recipe = {
  kind: platform,
  choices: {
    kind: {
      WORKROOM: 5,
      LIAISON_ROOM: 4,
      STATION: 3,
      CONSULTATION_ROOM: 3,
      PAVILION: 1,
      HOME_CORNER: 1,
      PARLOUR: 1,
      READING_BASE: 0.5,
      OTHER: 0.3,
    },
    placeLevel: PLACES,
    sector: { '': 60, ...evenly(sectors.map(sector => sector.code)) },
    servedBy: { '': 30, SERVICE_CORPS: 2, VOLUNTEERS: 3 },
    standing: { MET: 1 },
  },
  apart: { standing: asksOfRooms },
  stages: { openedOn: 0, closedOn: 500 },
  reach: [30, 1],
  past: YEARS_4,
  amounts: {},
  room: MOST_RECEPTION_DAYS,
  offers: where => spansOpen(where).map(span => `platform ${where.owners} ${span}`),
  make(making: Making) {
    const { random, committee, days, newPerson } = making;
    const { standing: _, ...choices } = making.choices;
    const place = placeNamed(random, choices.placeLevel ?? null);
    return {
      fields: {
        ...days,
        ...choices,
        ...standards(making),
        name: `${place}${nameOfRoom(choices.kind)}`,
        division: committee,
        placeName: place,
        industryChain: choices.placeLevel === 'INDUSTRY_CHAIN' ? random.pick(CHAINS) : null,
        heads: [{ personKey: newPerson(), from: days.openedOn, until: days.closedOn ?? null }],
      },
    };
  },
};

export const nameOfRoom = (kind: unknown): string =>
  kind === 'OTHER' ? '委员之家' : must(choicesOf(platform, 'kind').values[String(kind)], `kind of platform ${kind}`)[0];

export const receptionDayRecipe: Recipe = {
  kind: receptionDay,
  choices: {},
  stages: { heldOn: 0 },
  reach: [1],
  past: 365,
  amounts: { attendances: { usual: [1, 5], cap: 10 }, citizensMet: { usual: [5, 25], cap: 40 } },
  host: {
    recipe: () => platformRecipe,
    key: ({ owners, spans }) => `platform ${owners} ${spans[0]}`,
    capacity: MOST_RECEPTION_DAYS,
    oneADay: true,
  },
  make({ random, days, amounts, host }) {
    const { attendances = 0, citizensMet = 0 } = amounts;
    return {
      fields: { ...days, topic: random.pick(MATTERS), participants: membersPresent(random, attendances), citizensMet },
      links: { platform: must(host, 'platform of a reception day') },
    };
  },
};

/** Members present, in one or two levels; none: an empty list. */
export function membersPresent(random: Making['random'], count: number): Record<string, unknown>[] {
  if (count === 0) return [];
  const county = random.between(0, count);
  return [
    { role: 'MEMBER', level: 'COUNTY', count: county },
    { role: 'MEMBER', level: 'CITY', count: count - county },
  ].filter(part => part.count > 0);
}
