import { model } from '@tongxin/gateway/model.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { withScratchDatabase } from '@tongxin/infra/store/scratch.ts';
import { learnCounting } from './probe.ts';
import { nameOf } from './recipe.ts';

/** Prints which counted measures come out of which recipes: node test/scenario/made-by.ts. */
async function run(): Promise<void> {
  await withScratchDatabase(model, async url => {
    const database = await openDatabase(url, model);
    const counting = await learnCounting(database).finally(() => database.close());
    const counted = model.measures.filter(({ kind }) => kind !== 'RATIO');
    for (const { code, kind } of counted) {
      const names = counting.recipesFor(code).map(nameOf);
      console.log(`${code} (${kind}): ${names.join(', ') || 'no recipe'}`);
    }
    const made = counted.filter(({ code }) => counting.recipesFor(code).length > 0);
    console.log(`${made.length} of ${counted.length} counted measures have a recipe`);
  });
}

if (import.meta.main) {
  try {
    await run();
  } catch (error) {
    failWith(error);
  }
}
