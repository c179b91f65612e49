import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { TextField } from '../design/Field.tsx';
import { Award, Awards } from '../design/late/Award.tsx';
import { ButtonRow } from '../design/late/ButtonRow.tsx';
import { FileField } from '../design/late/FileField.tsx';
import { Card, Lane, Lanes } from '../design/late/Lanes.tsx';
import { PhaseLine } from '../design/late/PhaseLine.tsx';
import { SearchLine } from '../design/late/SearchLine.tsx';
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
      <PhaseLine
        label="Phases"
        steps={[
          { key: 'collect', name: 'Collect ideas', when: 'until 22 November', is: 'past', told: 'over' },
          { key: 'vote', name: 'Vote', when: 'until 3 December', is: 'now', told: 'goes on', share: 0.4 },
          { key: 'result', name: 'Result', when: 'then published', is: 'next', told: 'comes' },
        ]}
      />
      <Awards>
        <Award
          place="1"
          told="Place 1"
          award="A day at the service bench"
          title={
            <a className="link" href="/gallery">
              {ideas[2]?.title}
            </a>
          }
          reason="Nothing else makes so many mornings easier."
        >
          <p className="quiet">by Gareth Pugh</p>
        </Award>
      </Awards>
      <SearchLine act={<Button icon="search">Search</Button>}>
        <TextField type="search" name="gallery-store" label="Find a store" />
      </SearchLine>
      <SearchLine act={<Button icon="search">Search</Button>}>
        <TextField
          type="search"
          name="gallery-town"
          label="Find a town"
          hint="Its first letters are enough."
          error="Write two letters at least."
        />
      </SearchLine>
      <FileField name="gallery-file" label="A file of yours" accept=".csv" />
      <ButtonRow after>
        <Button>Choose it</Button>
        <Button>Leave it</Button>
      </ButtonRow>
    </Spec>
  );
}
