import { useId } from 'react';
import { Check } from '../design/Choice.tsx';
import { FieldFrame, TextField } from '../design/Field.tsx';
import { Chart } from '../design/late/Chart.tsx';
import { CodeField } from '../design/late/CodeField.tsx';
import { FieldGroup } from '../design/late/FieldGroup.tsx';
import { NumberGrid } from '../design/late/NumberGrid.tsx';
import { NumberTable } from '../design/late/NumberTable.tsx';
import { Parts } from '../design/late/Parts.tsx';
import { Progress } from '../design/late/Progress.tsx';
import { Spec } from './Spec.tsx';

const bands = [
  { label: '0', before: 4200, after: 3900 },
  { label: '1–4', before: 1800, after: 1500 },
  { label: '5–9', before: 900, after: 1300 },
  { label: '10–19', before: 420, after: 610 },
  { label: '20–49', before: 160, after: 190 },
  { label: '50–99', before: 40, after: 0 },
];

const formula = 'reputation >= 200 && kudos > 5 && !suspended';

/** What admins propose, and what would become of it. */
export function ProposalSamples() {
  const id = useId();
  return (
    <Spec name="Proposals">
      <Parts>
        <NumberGrid
          legend="Upvote received"
          hint="An empty field brings nothing."
          fields={[
            { name: 'question', label: 'Question', value: '5' },
            { name: 'answer', label: 'Answer', value: '-2', error: 'Use 0 or more.' },
            { name: 'discussion', label: 'Diskussionsbeitragseröffnung', value: '' },
          ]}
        >
          <Check name="capped" label="Counts towards the day’s most" defaultChecked />
        </NumberGrid>
        <FieldGroup legend="Fan">
          <FieldFrame id={id} label="Who has it" error="Wrong from character 22 to 26">
            <CodeField
              id={id}
              name="formula"
              defaultValue={formula}
              invalid
              describedBy={`${id}-error`}
              wrong={{ text: formula, start: 21, end: 26, message: 'Unknown variable: kudos.' }}
            />
          </FieldFrame>
          <TextField label="Key" defaultValue="fan" />
        </FieldGroup>
        <Progress label="Counting …" percent={40} />
        <Chart
          title="Members by their points"
          told="How many members have so many points, now and then."
          whole="Now"
          part="Then"
          format={String}
          beside
          bars={bands.map(({ label, before, after }) => ({
            ...{ key: label, label, told: label, whole: before, part: after },
          }))}
          tableLabel="As a table"
          table={
            <NumberTable
              heads={['Points', 'Now', 'Then']}
              rows={bands.map(({ label, before, after }) => ({
                key: label,
                name: label,
                numbers: [String(before), String(after)],
              }))}
            />
          }
        />
      </Parts>
    </Spec>
  );
}
