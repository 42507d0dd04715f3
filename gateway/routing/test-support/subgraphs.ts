import { buildSubgraphSchema } from '@apollo/subgraph';
import { BadInputError } from '@tongxin/infra/errors.ts';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import type { Subgraph } from '@tongxin/infra/graphql/subgraph.ts';
import { type DocumentNode, parse } from 'graphql';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

/** A list, as everything that is read starts in `linkage`; and a type that no other subgraph completes. */
const LINKAGE = parse(`${LINK}
  type Query { consultations(ids: [ID!]!): [Consultation]! records(ids: [ID!]!): [Record!]! groups(ids: [[ID!]!]!): [Group!]! }
  type Group { members: [Consultation]! }
  interface Record { id: ID! }
  type Consultation implements Record @key(fields: "id") { id: ID! card: Card }
  type Card { title: String! }
  type Proposal implements Record @key(fields: "id") { id: ID! }
  type Committee @key(fields: "code") { code: String! name: String! }
`);

const CONSULTATIONS = `${LINK}
  type Consultation @key(fields: "id") {
    id: ID! title(short: Boolean): String host: Committee opinions: [Opinion!] firm: String! broken: String gated: String
    mood: Mood open: Boolean matters: [Matter!]
  }
  enum Mood { GLAD SAD }
  union Matter = Note | Count
  type Note { text: String! }
  type Count { size: Int! share: Float below: [Matter!] }
  type Opinion { text: String! by: Committee! broken: String }
  type Committee @key(fields: "code") { code: String! consultations: Int! }
  input OpenInput { committee: String title: String! }
  input RenameInput { id: ID! committee: String title: String! }
  type Mutation {
    openConsultation(input: OpenInput!): Payload
    renameConsultation(input: RenameInput!): Payload
    mustOpen(input: OpenInput!): Payload!
  }
  type Payload { cell: String! consultation: Consultation! whose: String! }
`;

/** What one cell's subgraphs were asked, and what its gated field waits for. */
export interface Diary {
  representations: string[];
  mutations: string[];
  actors: RequestContext['actor'][];
  /** Called when a gated field is reached; the field answers when the promise is settled. */
  gate: () => Promise<void>;
}

export const diary = (): Diary => ({ representations: [], mutations: [], actors: [], gate: async () => {} });

const ID = /^(con|pro)_(\d{6})_/;
const committeeOf = (id: string) => ID.exec(id)?.[2] ?? '';
const record = (id: string) => ({ __typename: id.startsWith('con') ? 'Consultation' : 'Proposal', id });

// What a record is follows from its id: ids ending in 0 are unknown, in 1 forbidden to read, in 2 broken.
const consultation = (id: string) => (id.endsWith('0') ? null : { __typename: 'Consultation', id });
function title({ id }: { id: string }): string {
  if (id.endsWith('1')) throw new BadInputError(`No title for ${id}.`);
  if (id.endsWith('2')) throw new Error('select secret from person');
  return `Title of ${id}`;
}

/** Makes another release of the SDL of `consultations`. */
export type Release = (sdl: string) => string;

/** The two subgraphs of a cell; what they are asked is written into `log`. */
export function testSubgraphs(cell: string, log: Diary, release: Release = sdl => sdl): Record<string, Subgraph> {
  const contextFor = (request: RequestContext) => ({ ...request });
  const write =
    (name: string) =>
    (_: unknown, { input }: { input: { id?: string; committee?: string; title: string } }) => {
      if (input.title === 'refuse') throw new BadInputError('Refused.');
      log.mutations.push(`${name} ${input.title}`);
      const id = input.id ?? `con_${input.committee}_${'a'.repeat(32)}`;
      return { cell, whose: committeeOf(id), consultation: { id } };
    };
  const linkage = buildSubgraphSchema([
    {
      typeDefs: LINKAGE,
      resolvers: {
        Query: {
          consultations: (_: unknown, { ids }: { ids: string[] }) => ids.map(id => (id === 'gap' ? null : record(id))),
          records: (_: unknown, { ids }: { ids: string[] }) => ids.map(record),
          groups: (_: unknown, { ids }: { ids: string[][] }) => ids.map(members => ({ members: members.map(record) })),
        },
        Committee: { __resolveReference: ({ code }: { code: string }) => ({ code, name: `政协${code}委员会` }) },
        Consultation: { card: ({ id }: { id: string }) => ({ title: `Card of ${id}` }) },
      },
    },
  ]);
  const sdl = release(CONSULTATIONS);
  /** Of the fields that this release has. */
  const known = <T extends object>(resolvers: T): T =>
    Object.fromEntries(Object.entries(resolvers).filter(([name]) => name.startsWith('__') || new RegExp(`\\b${name}\\b`).test(sdl))) as T;
  const consultations = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: {
        Consultation: known({
          __resolveReference(reference: { id: string }, { actor }: RequestContext) {
            log.representations.push(reference.id);
            log.actors.push(actor);
            return consultation(reference.id);
          },
          title,
          firm: title,
          host: ({ id }: { id: string }) => ({ code: committeeOf(id) }),
          opinions: ({ id }: { id: string }) => [1, 2].map(n => ({ text: `Opinion ${n}`, by: { code: committeeOf(id) } })),
          mood: () => 'GLAD',
          open: () => false,
          matters: () => [
            { __typename: 'Note', text: '' },
            { __typename: 'Count', size: 0, share: 0.5, below: [{ __typename: 'Note', text: 'below' }] },
          ],
          broken: () => title({ id: '2' }),
          gated: () => log.gate().then(() => 'open'),
        }),
        Opinion: { broken: () => title({ id: '1' }) },
        Committee: {
          __resolveReference({ code }: { code: string }) {
            log.representations.push(code);
            return { code };
          },
          consultations: ({ code }: { code: string }) => Number(code) % 100,
        },
        Mutation: known({ openConsultation: write('open'), renameConsultation: write('rename'), mustOpen: write('must') }),
      },
    },
  ]);
  return { linkage: { schema: linkage, contextFor }, consultations: { schema: consultations, contextFor } };
}

export const testServices: { name: string; url: string; typeDefs: DocumentNode }[] = [
  { name: 'linkage', url: 'http://linkage', typeDefs: LINKAGE },
  { name: 'consultations', url: 'http://consultations', typeDefs: parse(CONSULTATIONS) },
];
