import './workers.ts';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { exampleTab } from './example-tab.ts';
import { EXAMPLES_PLUGIN } from './examples-panel.tsx';
import { Mark } from './mark.tsx';

const fetcher = createGraphiQLFetcher({ url: '/graphql', fetch: (...request) => fetch(...request) });
const firstExample = EXPLORER_EXAMPLES[0];
// GraphiQL stores which panel was open; a first visit shows the examples.
const isFirstVisit = localStorage.getItem('graphiql:visiblePlugin') === null;

function Page() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={[EXAMPLES_PLUGIN, HISTORY_PLUGIN]}
      {...(isFirstVisit && { visiblePlugin: EXAMPLES_PLUGIN })}
      {...(firstExample && { defaultTabs: [exampleTab(firstExample)] })}
      defaultEditorToolsVisibility
    >
      <GraphiQL.Logo>
        <span className="tongxin-logo">
          <Mark />
          同心 Tongxin
        </span>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

const container = document.getElementById('explorer');
if (container) createRoot(container).render(<Page />);
