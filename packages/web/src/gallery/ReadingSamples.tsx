import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Column, ColumnItem, Columns } from '../design/Columns.tsx';
import { Course, CourseStep } from '../design/Course.tsx';
import { Divider } from '../design/Divider.tsx';
import { Jump, Jumps } from '../design/Jumps.tsx';
import Enlarged from '../design/late/Enlarged.tsx';
import { KeyList, KeyRow } from '../design/late/KeyList.tsx';
import { Sheet } from '../design/late/Sheet.tsx';
import { Prose } from '../design/Prose.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { StepLink } from '../design/StepLink.tsx';
import { Spec } from './Spec.tsx';
import { longName } from './samples.ts';

const lead =
  '<p>Air is caught in the pump. Open the steam valve.</p><p>The powder foams, and the last of it stays.</p>';
const recipe = `<p>Forty minutes, of which you stand up for ten.</p>
<table><thead><tr><th>What you need</th><th></th></tr></thead><tbody><tr><td>Lactic acid, 80 %</td><td>20 g</td></tr><tr><td>Water, lukewarm</td><td>1.0 l</td></tr></tbody></table>
<ol><li><strong>Empty the tank.</strong> The acid would spoil the filter.</li><li>Mix in the jug, not in the tank.</li></ol>`;

/** What a thread is read by. */
export function ReadingSamples() {
  const [open, setOpen] = useState<'sheet' | 'picture'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Spec name="Lists side by side">
        <Columns>
          <Column title="Now" note="It is being made." empty="Nothing here at present.">
            <ColumnItem title={longName}>12 support it</ColumnItem>
          </Column>
          <Column title="Later" empty="Nothing here at present." />
        </Columns>
      </Spec>
      <Spec name="Ways within a page">
        <Jumps label="In this thread">
          <Jump to="/gallery#a" icon="verified" title={`Solved by ${longName}:`} lang="da">
            Der er luft i pumpen. Åbn dampventilen, og bliv ved, til den tager fat.
          </Jump>
          <Jump to="/gallery#a" icon="clock" title="3 new since your last visit" />
        </Jumps>
        <StepLink to="/gallery" rel="prev">
          Earlier answers
        </StepLink>
        <StepLink to="/gallery" rel="next" pending>
          Later answers
        </StepLink>
        <Divider>New since your last visit</Divider>
      </Spec>
      <Spec name="How an idea came along">
        <Course label="How an idea came along" promise={<StateLine kind="late">Still owed</StateLine>} />
        <Course label="How another idea came along">
          <CourseStep
            state={
              <StateLine kind="shipped" strong>
                Shipped
              </StateLine>
            }
            facts={`${longName}, Brygga · 13 November`}
            reason="Pressed steel, for every Solo since 2019, in the shop from today."
          />
          <CourseStep
            state={<StateLine kind="planned">Planned</StateLine>}
            facts="Tomas Brandt, Brygga · 2 May"
          />
        </Course>
      </Spec>
      <Spec name="Texts that begin with what matters, texts to work from">
        <Prose look="lead" html={lead} />
        <Prose look="recipe" html={recipe} />
      </Spec>
      <Spec name="Over the page">
        <Button type="button" onClick={() => setOpen('sheet')}>
          Open a sheet
        </Button>
        <Button type="button" onClick={() => setOpen('picture')}>
          Enlarge a picture
        </Button>
        {open === 'sheet' && (
          <Sheet title="Keyboard shortcuts" closeLabel="Close" onClose={close}>
            <KeyList title="Reading">
              <KeyRow keys={['J']}>Next</KeyRow>
              <KeyRow keys={['G', 'H']}>Home</KeyRow>
            </KeyList>
          </Sheet>
        )}
        {open === 'picture' && (
          <Enlarged
            src="/favicon.svg"
            alt="The mark"
            width={64}
            height={64}
            label="The mark"
            closeLabel="Close the picture"
            onClose={close}
          />
        )}
      </Spec>
    </>
  );
}
