import { expect } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import type { kit } from './kit.ts';
import { fc } from './property.ts';

/**
 * Random histories of one kind: whatever its table names is done and leads where the table says, whatever it does not is refused;
 * the state, what is possible and the status of the card agree after every step.
 */
export async function walkAtRandom(
  { act, read }: ReturnType<typeof kit>,
  kindName: string,
  begin: () => Promise<string>,
  inputs: Record<string, object | (() => Promise<object>)>,
): Promise<void> {
  const { workflow, type } = kindByName.get(kindName)!;
  const names = Object.keys(workflow!.transitions);
  expect(Object.keys(inputs).sort()).toEqual([...names].sort());
  const payload = type[0]!.toLowerCase() + type.slice(1);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 9 }), async history => {
      const id = await begin();
      let { state } = await read(kindName, id, 'state');
      for (const name of history) {
        const { from, to } = workflow!.transitions[name]!;
        const given = inputs[name]!;
        const { refusals } = await act(name, { id, ...(typeof given === 'function' ? await given() : given) }, `${payload} { id }`);
        expect([state, name, refusals]).toEqual([state, name, from.includes(state) ? [] : ['NOT_POSSIBLE_NOW id']]);
        const after = await read(kindName, id, 'state possibleActions card { status }');
        if (refusals.length > 0) expect(after.state).toBe(state);
        else expect(to ?? [state]).toContain(after.state);
        state = after.state;
        expect(after.card.status).toBe(state);
        expect(after.possibleActions).toEqual(names.filter(each => workflow!.transitions[each]!.from.includes(state)));
      }
    }),
    { numRuns: 10 },
  );
}
