import { grouped } from '@tongxin/infra/grouped.ts';
import { sectors } from '@tongxin/infra/reference/reference.ts';
import { member } from '@tongxin/members/member/member.kind.ts';
import { person } from '@tongxin/members/person/person.kind.ts';
import { specialCommittee } from '@tongxin/members/special-committee/special-committee.kind.ts';
import { term } from '@tongxin/members/term/term.kind.ts';
import { unit } from '@tongxin/offices/unit/unit.kind.ts';
import { earliest } from '../days.ts';
import { randomFrom } from '../random.ts';
import { type Draft, evenly, type Making, type Recipe, supporting, type Where } from '../recipe.ts';
import { SPECIAL } from '../words.ts';

const YEARS_4 = 1460;
/** Key of what was made alike: same committees, same choices, same spans; but for the choices named. */
export const alike = ({ owners, choices, spans, recorded }: Where, but: string[]): string =>
  JSON.stringify([owners, Object.entries(choices).filter(([name]) => !but.includes(name)), spans, recorded]);

export const specialCommitteeRecipe: Recipe = {
  kind: specialCommittee,
  choices: {},
  stages: { establishedOn: 0, dissolvedOn: 700 },
  reach: [30, 1],
  past: YEARS_4,
  amounts: {},
  make: ({ days, before }) => ({ fields: { ...days, name: SPECIAL[before.length] ?? `第${before.length + 1}专门委员会` } }),
};

/** A seat. `seat` OWN: of a person who has no other; AGAIN: of a person who has one alike, on another committee. */
export const memberRecipe: Recipe = {
  kind: member,
  choices: {
    sector: evenly(sectors.map(sector => sector.code)),
    party: { '01': 5, '02': 1, '03': 1, '04': 1, '05': 1, '06': 1, '07': 0.5, '08': 1, '09': 0.1, '10': 1.5, '00': 3 },
    seat: { OWN: 1, AGAIN: 0 },
  },
  apart: { seat: ['MEMBERS'] },
  stages: { joinedOn: 0, leftOn: 500 },
  reach: [30, 1],
  past: YEARS_4,
  amounts: {},
  cost: ({ seat }) => (seat === 'AGAIN' ? 1.3 : 1),
  host: {
    recipe: () => memberRecipe,
    key: where => (where.choices.seat === 'AGAIN' ? `seat ${alike(where, ['seat'])}` : null),
    capacity: 3,
    elsewhere: true,
  },
  offers: where => (where.choices.seat === 'OWN' ? [`seat ${alike(where, ['seat'])}`] : []),
  make({ choices: { sector, party }, days, host, newPerson, random }) {
    const personKey = host ? host.fields.personKey : newPerson();
    const occupation = random.pick(['教师', '医生', '农艺师', '工程师', '企业负责人', '律师', '社区工作者', '公务员']);
    return { fields: { ...days, personKey, sector, party, occupation } };
  },
};

/** Kinds that no measure counts; they are made for those that refer to them. */
export const personRecipe = supporting(person);
export const termRecipe = supporting(term);
export const unitRecipe = supporting(unit);

/** The term of each committee with seats, and each seat's person as that committee registered them. */
export function supportMembers(drafts: readonly Draft[], seed: string): Draft[] {
  const made: Draft[] = [];
  const allSeats = drafts.filter(draft => draft.kind === member);
  for (const seats of grouped(allSeats, draft => draft.committee)) {
    const [{ committee }] = seats;
    const random = randomFrom(`${seed} people ${committee}`);
    const startsOn = seats.map(seat => String(seat.fields.joinedOn)).reduce(earliest);
    const recordedAt = seats.map(seat => seat.recordedAt).reduce(earliest);
    const running: Draft = {
      recipe: termRecipe,
      kind: termRecipe.kind,
      committee,
      choices: {},
      fields: { number: random.between(5, 15), startsOn },
      links: {},
      recordedAt,
      offers: [],
    };
    made.push(running);
    const people = new Map<unknown, Draft>();
    for (const seat of seats) {
      const key = seat.fields.personKey;
      const one = people.get(key) ?? registered(seat, random);
      people.set(key, one);
      seat.links.person = one;
      seat.links.term = running;
    }
    made.push(...people.values());
  }
  return made;
}

const registered = ({ committee, fields, recordedAt }: Draft, random: Making['random']): Draft => ({
  recipe: personRecipe,
  kind: personRecipe.kind,
  committee,
  choices: {},
  fields: {
    key: fields.personKey,
    gender: random.next() < 0.35 ? 'FEMALE' : 'MALE',
    birthYear: random.between(1958, 1992),
    ethnicGroup: random.next() < 0.92 ? '汉族' : '少数民族',
    registeredOn: fields.joinedOn,
  },
  links: {},
  recordedAt,
  offers: [],
});
