import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { createDatabase, dropDatabase, TEMPLATE } from '@tongxin/test/kit/postgres.ts';
import { checkModel } from '../kernel/check-model.ts';
import { date, reference, text } from '../kernel/field.ts';
import { defineKind } from '../kernel/kind.ts';
import { modelOf } from '../kernel/model.ts';
import { defineSubgraph } from '../kernel/subgraph.ts';
import { programFingerprint } from './fingerprint.ts';
import { withOwner } from './owner.ts';
import { prepareDatabase } from './prepare.ts';
import { wrongDeclarations } from './self-check.ts';

/** Starts on a copy of a prepared database in which something was changed by hand, and says how the start ended. */
async function startAfter(change: string): Promise<string> {
  const name = `planted_${Math.random().toString(36).slice(2)}`;
  const url = await createDatabase(name, TEMPLATE);
  try {
    await withOwner(url, client => client.query(change));
    return await prepareDatabase(url, model, '420000').then(
      () => 'started',
      (error: Error) => error.message,
    );
  } finally {
    await dropDatabase(name);
  }
}

/** What a start that ended so says, fault by fault. */
const linesOf = (message: string) => message.split('\n').map(line => line.replace(/^- /, ''));

test('what was found to fit is compared again when the program or the shape of the database is another', async () => {
  const seen = async (change: string) => {
    const name = `fits_${Math.random().toString(36).slice(2)}`;
    const url = await createDatabase(name, TEMPLATE);
    try {
      await withOwner(url, client => client.query(change));
      await prepareDatabase(url, model, '420000');
      return await withOwner(url, async client => (await client.query('SELECT program, database, xmin FROM record.self_check')).rows[0]);
    } finally {
      await dropDatabase(name);
    }
  };
  const before = await seen('SELECT 1');
  expect(before).toMatchObject({ program: programFingerprint(model) });
  // Nothing was written: it was not compared again.
  expect(await seen('SELECT 1')).toEqual(before);
  expect((await seen("UPDATE record.self_check SET program = 'another'")).program).toBe(before.program);
  const indexed = await seen('CREATE INDEX odd ON members.term (version)');
  expect(indexed.database).not.toBe(before.database);
}, 60_000);

test('what subgraphs share, and the lists, are part of the program', () => {
  const root = mkdtempSync(join(tmpdir(), 'tongxin-program-'));
  try {
    const write = (file: string, text: string) => {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), text);
      return programFingerprint({ ...model, subgraphs: [{ ...model.subgraphs[0]!, folder: pathToFileURL(`${root}/members/`) }] });
    };
    const seen = [
      write('members/members.ts', '1'),
      write('members/member.test.ts', '1'),
      write('vocabulary/vocabulary.ts', '1'),
      write('vocabulary/vocabulary.ts', '2'),
      write('vocabulary/sectors.csv', '1'),
      write('members/package.json', '1'),
    ];
    expect(seen[1]).toBe(seen[0]);
    expect(new Set(seen).size).toBe(seen.length - 1);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('what is committed fits together', async () => {
  expect(wrongDeclarations(model)).toEqual([]);
  expect(await startAfter('SELECT 1')).toBe('started');
}, 60_000);

/** Faults of tables, which are all told at once: each by its own sentence. */
const FAULTY_TABLES = [
  [
    'a column less',
    'ALTER TABLE members.term DROP COLUMN ends_on CASCADE',
    'Table members.term has no column ends_on, which the kind term declares: add it by a migration in infra/store/migrations.',
  ],
  [
    'a column more',
    'ALTER TABLE members.special_committee ADD COLUMN motto text',
    'Table members.special_committee has a column motto, which the kind specialCommittee does not declare: declare the field, or drop the column by a migration in infra/store/migrations.',
  ],
  [
    'a column that may not be empty',
    'ALTER TABLE members.leader ALTER COLUMN until SET NOT NULL',
    'Column until of members.leader cannot be empty, as the kind leader allows: drop NOT NULL by a migration in infra/store/migrations, or declare it required.',
  ],
  [
    'a column of another type',
    'ALTER TABLE proposals.letter ALTER COLUMN answer TYPE varchar(20)',
    'Column answer of proposals.letter has another type than the kind letter declares, text: change one of them.',
  ],
  [
    'a column that may be empty',
    'ALTER TABLE members.session ALTER COLUMN begins_on DROP NOT NULL',
    'Column begins_on of members.session may be empty, which the kind session rules out: add NOT NULL by a migration in infra/store/migrations.',
  ],
  [
    'a column of what is kept apart',
    'ALTER TABLE members.person ADD COLUMN phone text',
    'Table members.person has a column phone, which the kind person declares as personal: such are kept apart, so drop the column by a migration in infra/store/migrations.',
  ],
  [
    'a foreign key less',
    'ALTER TABLE proposals.proposal DROP CONSTRAINT proposal_social_opinion_fkey',
    'Reference socialOpinion of the kind proposal has no foreign key: ALTER TABLE proposals.proposal ADD FOREIGN KEY (social_opinion) REFERENCES liaison.social_opinion by a migration in infra/store/migrations.',
  ],
  [
    'a policy less',
    'DROP POLICY own_update ON members.term',
    'Table members.term lacks the policy own_update (infra/store/entity.ts): give it back by record.register, or by a migration in infra/store/migrations.',
  ],
  [
    'a policy of other words',
    'ALTER POLICY own_insert ON members.term WITH CHECK (true)',
    'Table members.term lacks the policy own_insert (infra/store/entity.ts): give it back by record.register, or by a migration in infra/store/migrations.',
  ],
  [
    'a policy for one login only',
    'ALTER POLICY own_update ON members.session TO tongxin_reader',
    'Table members.session lacks the policy own_update (infra/store/entity.ts): give it back by record.register, or by a migration in infra/store/migrations.',
  ],
  [
    'no row-level security',
    'ALTER TABLE members.term DISABLE ROW LEVEL SECURITY',
    'Table members.term has no row-level security: enable it by record.register.',
  ],
  [
    'a key less',
    'ALTER TABLE members.term DROP CONSTRAINT term_committee_natural_key_key',
    'Table members.term has no unique key (committee, natural_key), by which two records are one: give it back by LIKE record.base INCLUDING ALL, or by a migration in infra/store/migrations.',
  ],
  [
    'a trigger less',
    'DROP TRIGGER after_update ON members.term',
    'Table members.term lacks the triggers by which what is written is audited and published: give them back by record.register.',
  ],
  [
    'an exclusion less',
    'ALTER TABLE members.session DROP CONSTRAINT session_apart',
    'Table members.session does not keep its records apart, as the kind session says: add an exclusion constraint, DEFERRABLE INITIALLY DEFERRED, by a migration in infra/store/migrations.',
  ],
  [
    'a right less',
    'REVOKE INSERT ON members.term FROM tongxin_writer',
    'The logins may read and write members.term less or more than is meant: grant it to them by record.register, or register_in_house.',
  ],
  [
    'an index less',
    'DROP INDEX proposals.proposal_social_opinion_idx',
    'Reference socialOpinion of the kind proposal has no index: CREATE INDEX ON proposals.proposal (social_opinion) by a migration in infra/store/migrations.',
  ],
] as const;

describe('a database with many faults', () => {
  let said: string[];
  beforeAll(async () => {
    said = linesOf(await startAfter(FAULTY_TABLES.map(([, change]) => change).join(';')));
  }, 60_000);

  test.each(FAULTY_TABLES)('%s ends the start with its sentence', (_, __, sentence) => {
    expect(said).toContain(sentence);
  });

  test('a column of another type is one sentence: that its policies would be made anew for it is none', () => {
    expect(said.filter(line => line.includes('proposals.letter'))).toEqual([
      'Column answer of proposals.letter has another type than the kind letter declares, text: change one of them.',
    ]);
  });
});

test.each([
  [
    'a view less',
    'DROP VIEW liaison.deed__deeds CASCADE',
    'View liaison.deed__deeds is declared and not in the database: delete the row of its kind from ledger.view_version and start again, and it is made anew.',
  ],
  [
    'a view that cannot be made',
    "DROP VIEW members.term__card CASCADE; CREATE TABLE members.term__card (); DELETE FROM ledger.view_version WHERE kind = 'term'",
    'The views of the kind term (term.views.sql) cannot be made: relation "term__card" already exists. Mend it, or give its table what they read by a migration in infra/store/migrations.',
  ],
])(
  '%s ends the start with its sentence',
  async (_, change, sentence) => {
    expect(linesOf(await startAfter(change))).toContain(sentence);
  },
  60_000,
);

test('an action that is declared and in no array is told by its file', () => {
  const without = model.subgraphs.map(subgraph => ({
    ...subgraph,
    actions: subgraph.actions.filter(({ name }) => !['keepPromise', 'recordPromise'].includes(name)),
  }));
  expect(
    wrongDeclarations(modelOf(without))
      .filter(line => line.startsWith('File'))
      .sort(),
  ).toEqual(
    ['keepPromise', 'recordPromise'].map(
      action =>
        `File consultations/promise/promise.actions.ts declares ${action}, which is no action yet: add it to the array of that file, and that to the actions in subgraphs/consultations/consultations.ts.`,
    ),
  );
});

test('what does not fit among kinds and actions is said in a sentence each', () => {
  const words = ['事项', 'Thing'] as const;
  const thing = defineKind({
    ...{ name: 'thing', prefix: 'prp', subgraph: 'proposals', duty: 'LIAISON', label: ['事项', ''], description: words },
    fields: {
      title: text(words, words, { required: true }),
      on: date(words, words),
      proposal: reference('proposal', words, words, { anyOwner: true, onEnd: 'CARRY' }),
      topic: reference('topic', words, words, { aliveOn: 'title' }),
      nothing: reference('nothing' as 'topic', words, words, { onEnd: 'REFUSE' }),
      whose: reference('member', words, words, { anyOwner: true, onEnd: 'STAYS' }),
    },
    naturalKey: ['title'],
    apart: { of: ['title'], until: 'LAST_DAY', says: words },
  });
  expect(
    checkModel(
      modelOf([
        ...model.subgraphs,
        defineSubgraph({
          name: 'things',
          folder: new URL('./', import.meta.url),
          kinds: [thing],
          actions: [],
          measures: [],
          resolvers: [],
        }),
      ]),
    ),
  ).toEqual([
    'proposal and thing have the same prefix prp: change one of them.',
    'Kind thing cannot act on records of other committees when the proposal of proposal ends: its onEnd is STAYS.',
    'Kind thing says in topic that it must be there on title, which is no field with a day: name one that is.',
    'Kind thing does not say in topic what happens when the topic ends: declare onEnd.',
    'Kind thing refers in nothing to the kind nothing, which there is not: add it, or name another.',
    'Kind thing refers in whose to a member, which is about a person, and does not say who reads that: declare guarded.',
    'Kind thing calls both title and on 事项: in a spreadsheet that is one column, so change one label.',
    'Kind thing calls both title and on Thing: in a spreadsheet that is one column, so change one label.',
    'Kind thing requires title and shows no example of it: give one (of a reference, the example of the kind it names).',
    'Kind thing says that no two are there at once (apart), but not from when until when: add lasts.',
    'Kind thing says of thing nothing in English: add it.',
  ]);
});
