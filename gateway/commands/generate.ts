import { generateConfigurationPage } from '@tongxin/infra/generate/configuration.ts';
import { generateKinds } from '@tongxin/infra/generate/kinds.ts';
import { generateSchema } from '@tongxin/infra/generate/schema.ts';
import { generateSecurityPages } from '@tongxin/infra/generate/security.ts';
import { generateTypes } from '@tongxin/infra/generate/types.ts';
import { published } from '@tongxin/infra/kernel/model.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { withScratchDatabase } from '@tongxin/infra/store/scratch.ts';
import { refuseFaults, wrongDeclarations } from '@tongxin/infra/store/self-check.ts';
import { home } from '@tongxin/linkage/linkage.ts';
import { mappers } from '@tongxin/linkage/mappers.ts';
import { model } from '../model.ts';

/** `npm run generate`: all that follows from the declarations, and whether they fit together. CI fails when it is not as committed. */
try {
  generateKinds(model.subgraphs, new URL('../generated/kinds.ts', import.meta.url));
  refuseFaults(wrongDeclarations(model));
  await withScratchDatabase(model, async () => {});
  generateSchema(model, home);
  await generateTypes({
    schema: 'schema/linkage.graphql',
    file: 'subgraphs/linkage/generated/schema.ts',
    contextType: '../common/context.ts#LinkageContext',
    mappers: mappers(published(model)),
  });
  generateConfigurationPage();
  generateSecurityPages(model);
  console.log('The schema is written; kinds, tables, views, measures and policies fit together.');
} catch (error) {
  failWith(error);
}
