import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Card, Lane, Lanes } from '../design/late/Lanes.tsx';
import { Tools } from '../design/late/Tools.tsx';
import { WorkBar } from '../design/late/WorkBar.tsx';
import { Workbench } from '../design/late/Workbench.tsx';
import { WorkTable } from '../design/late/WorkTable.tsx';
import { Spec } from './Spec.tsx';

const ideas = [
  { key: 1, title: 'Softer feet for the Kvarn 64', status: 'New', supporters: 6, lane: 'new' },
  { key: 2, title: 'A scale under the cup', status: 'Under review', supporters: 11, lane: 'new' },
  {
    key: 3,
    title: 'A grind dial you can read without glasses',
    status: 'Planned',
    supporters: 10,
    lane: 'planned',
  },
];

/** What a team works through: a table to choose from, a board, and one thing with what is known of it. */
export function WorkSamples() {
  const [held, setHeld] = useState<number | null>(null);
  return (
    <Spec name="Work">
      <Tools label="The list">
        <a className="link" href="/gallery">
          Save as CSV
        </a>
        <a className="link" href="/gallery">
          Save as JSON
        </a>
      </Tools>
      <WorkTable
        label="Ideas"
        nameHead="Idea"
        checkHead={<span className="unseen">Choose</span>}
        columns={[
          { key: 'status', head: 'Status' },
          { key: 'supporters', head: 'Supporters', number: true, to: '/gallery?sort', sorted: 'descending' },
        ]}
        rows={ideas.map(({ key, title, status, supporters }) => ({
          key,
          check: <input type="checkbox" name="idea" value={key} aria-label={title} />,
          name: title,
          under: 'Kvarn 64',
          narrow: `${status} · ${supporters}`,
          cells: [status, supporters],
        }))}
      />
      <WorkBar label="With the chosen ideas" told="2 chosen">
        <Button>Label them</Button>
      </WorkBar>
      <Lanes label="Board" hint="Drag a card to another lane.">
        {['new', 'planned', 'shipped'].map((lane) => (
          <Lane key={lane} id={`lane-${lane}`} title={lane} takes={held !== null} none="Nothing stands here.">
            {ideas
              .filter((idea) => idea.lane === lane)
              .map(({ key, title, supporters }) => (
                <Card
                  key={key}
                  name={title}
                  facts={`${supporters} support it`}
                  act={<Button>Move</Button>}
                  held={held === key}
                  onTake={() => setHeld(key)}
                  onLetGo={() => setHeld(null)}
                />
              ))}
          </Lane>
        ))}
      </Lanes>
      <Workbench beside={<p>11 supporters, 3 of them own the product.</p>}>
        <p>What there is to decide.</p>
      </Workbench>
    </Spec>
  );
}
