import { generate } from '@graphql-codegen/cli';

interface Types {
  /** SDL file. */
  schema: string;
  /** TypeScript file to write. */
  file: string;
  /** module#export, seen from that file: of the context of resolvers, and of what they hand on for each type. */
  contextType: string;
  mappers: Record<string, string>;
}

/** Types for hand-written resolvers: those of `linkage`; those of the domain subgraphs follow from the kinds and need none. Paths are of the repository. */
export async function generateTypes({ schema, file, contextType, mappers }: Types): Promise<void> {
  await generate({
    schema,
    silent: true,
    generates: {
      [file]: {
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          importExtension: '.ts',
          useTypeImports: true,
          enumsAsTypes: true,
          skipTypename: true,
          typesPrefix: 'Gql', // or the type Record would hide TypeScript's
          contextType,
          defaultScalarType: 'string',
          scalars: {
            Date: 'string',
            DateTime: { input: 'string', output: 'string | Date' },
            AsOf: 'string',
            CommitteeCode: 'string',
            DivisionCode: 'string',
          },
          mappers,
        },
      },
    },
  });
}
