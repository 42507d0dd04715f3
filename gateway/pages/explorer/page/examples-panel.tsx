import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import { useState } from 'react';
import { EXAMPLE_GROUPS, type Example } from '../example.ts';
import { exampleTab } from './example-tab.ts';

function useOpenExample(): ((example: Example) => void) | undefined {
  const { addTab, changeTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor, headerEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor', 'headerEditor'));
  if (!queryEditor || !variableEditor || !headerEditor) return undefined;
  return example => {
    const tab = exampleTab(example);
    const openTab = tabs.findIndex(({ query }) => query === tab.query);
    if (openTab === -1) addTab();
    else changeTab(openTab);
    updateActiveTabValues(tab);
    queryEditor.setValue(tab.query);
    // Also in a tab that was open: GraphiQL does not keep headers across a reload.
    variableEditor.setValue(tab.variables);
    headerEditor.setValue(tab.headers);
    setOperationFacts(operationFacts(tab.query));
  };
}

/** GraphiQL works these out 100 ms after a change; until then, run would still name the operation of the tab before. */
function operationFacts(query: string) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION);
  return { documentAST, operations, operationName: operations[0]?.name?.value };
}

const GROUPS = EXAMPLE_GROUPS.map(group => ({
  ...group,
  examples: EXPLORER_EXAMPLES.filter(example => example.group === group.key),
})).filter(({ examples }) => examples.length > 0);
const CHOSEN = 'tongxin:user';

/** Whose examples are shown: those of one user, or of all. Kept across visits. */
function useChosenUser(): [string | null, (key: string | null) => void] {
  const [chosen, setChosen] = useState(() => GROUPS.find(({ key }) => key === localStorage.getItem(CHOSEN))?.key ?? null);
  return [
    chosen,
    key => {
      if (key) localStorage.setItem(CHOSEN, key);
      else localStorage.removeItem(CHOSEN);
      setChosen(GROUPS.find(group => group.key === key)?.key ?? null);
    },
  ];
}

function ExamplesPanel() {
  const openExample = useOpenExample();
  const [chosen, choose] = useChosenUser();
  return (
    <section className="tongxin-examples" aria-label="示例 Examples">
      <h2>示例 Examples</h2>
      <p>点击一个示例，在新标签页中打开，再按运行。 Click an example to open it in a tab, then run it.</p>
      <fieldset className="tongxin-users" aria-label="用户 Users">
        <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
          全部 All
        </button>
        {GROUPS.map(({ key, titleZh, titleEn }) => (
          <button key={key} type="button" title={titleEn} aria-pressed={chosen === key} onClick={() => choose(key)}>
            {titleZh}
          </button>
        ))}
      </fieldset>
      {GROUPS.filter(({ key }) => chosen === null || key === chosen).map(({ key, titleZh, titleEn, examples }) => (
        <div key={key}>
          <h3>
            {titleZh} <span lang="en">{titleEn}</span>
          </h3>
          <ul>
            {examples.map(example => (
              <li key={example.name}>
                <button type="button" disabled={!openExample} onClick={() => openExample?.(example)}>
                  <strong>
                    {example.titleZh}
                    {example.text.startsWith('mutation') && <small title="It writes a record.">写入 writes</small>}
                  </strong>
                  <em lang="en">{example.titleEn}</em>
                  <span>{example.shows}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 4.5h2M3 10h2M3 15.5h2M8.5 4.5H17M8.5 10H17M8.5 15.5H17" />
    </svg>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: '示例 Examples', icon: ExamplesIcon, content: ExamplesPanel };
