import { type ReactNode, useState } from 'react';
import { ActFact } from '../design/ActButton.tsx';
import { Acts } from '../design/Acts.tsx';
import { Button } from '../design/Button.tsx';
import type { IconName } from '../design/Icon.tsx';
import sprite from '../design/icons.svg?raw';
import { Board, BoardLists } from '../design/late/Board.tsx';
import { CheckList } from '../design/late/CheckList.tsx';
import { Goals } from '../design/late/Goals.tsx';
import { LinkList } from '../design/late/LinkList.tsx';
import { LiveBar } from '../design/late/LiveBar.tsx';
import { Palette } from '../design/late/Palette.tsx';
import { PlaceList } from '../design/late/PlaceList.tsx';
import { Refusal } from '../design/late/Refusal.tsx';
import { ShareBar } from '../design/late/ShareBar.tsx';
import { Suggestion, SuggestionGroup } from '../design/late/Suggestions.tsx';
import { ToolIcon, type ToolIconName } from '../design/late/ToolIcon.tsx';
import tools from '../design/late/tools.svg?raw';
import { Narrow } from '../design/Narrow.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { Time } from '../design/Time.tsx';
import { ToPrint } from '../design/ToPrint.tsx';
import { Why } from '../design/Why.tsx';
import { Spec } from './Spec.tsx';
import { longName } from './samples.ts';

const namesIn = (svg: string) => [...svg.matchAll(/<symbol[^>]* id="([\w-]+)"/g)].map(([, name]) => name!);

const moments = ['2026-11-27T09:00:00Z', '2024-02-29T23:59:00Z'];

/** What floats, moves, counts and stands beside words. */
export function MovingSamples() {
  return (
    <>
      <Spec name="Symbols">
        <Acts>
          {namesIn(sprite).map((name) => (
            <ActFact key={name} icon={name as IconName}>
              {name}
            </ActFact>
          ))}
        </Acts>
        <Acts>
          {namesIn(tools).map((name) => (
            <Button small key={name} aria-label={name}>
              <ToolIcon name={name as ToolIconName} />
            </Button>
          ))}
        </Acts>
        {moments.map((at) => (
          <p key={at}>
            <Time at={at} /> · <Time at={at} as="day" /> · <Time at={at} as="short" /> ·{' '}
            <Time at={at} as="full" />
          </p>
        ))}
      </Spec>
      <Spec name="The palette">
        <OnDemand act="Open the palette">{(close) => <SamplePalette onClose={close} />}</OnDemand>
      </Spec>
      <Spec name="While others write">
        <LiveBar news={[]} />
        <LiveBar
          news={['2 new answers', `${longName} wrote a comment`]}
          act={{ label: 'Show them', onPress: () => {} }}
          close={{ label: 'Close', onPress: () => {} }}
        />
        <LiveBar
          news={['The question was edited']}
          act={{ label: 'Show it', onPress: () => {}, pending: true }}
        />
      </Spec>
      <Spec name="What is refused, and why something is shown">
        <p>
          <Button small>This helped me</Button>
          <Refusal>You have cast all your votes for today. They are back at midnight (UTC).</Refusal>
        </p>
        <Why away={<Button small>Less of this</Button>}>Because you own a Duett 2</Why>
      </Spec>
      <Spec name="What is aimed at">
        <ShareBar share={0.4} name="Read" told="4 of 10" />
        <Goals
          goals={[
            { key: 'none', name: 'Members helped', told: '0 of 25', share: 0 },
            { key: 'some', name: 'Points', told: '899 of 1,500', share: 0.6 },
            { key: 'all', name: longName, told: '1,320 of 90', share: 1 },
          ]}
        />
      </Spec>
      <Spec name="Places">
        <PlaceList
          label="Places"
          you="you"
          places={[
            { key: 1, place: 1, placeTold: '1', name: 'Signe Holm', told: '899 points', share: 1 },
            { key: 2, place: 2, placeTold: '2', name: longName, told: '466 points', share: 0.5, mine: true },
            { key: 3, place: 2, placeTold: '2', name: 'Bo', told: '466 points', share: 0.5 },
            {
              key: 4,
              place: 4,
              placeTold: '10,004',
              name: 'Cy',
              told: '1 point',
              beside: 'usually 1',
              share: 0,
            },
          ]}
        />
      </Spec>
      <Spec name="A board">
        <Board lede="What people look for here." narrow={<Narrow>The last 30 days</Narrow>}>
          <BoardLists>
            {['Looked for and not there', 'Found and not opened', 'Looked for most'].map((title) => (
              <LinkList key={title} title={title}>
                <a href="/gallery">pump</a>
                <a href="/gallery">descaling</a>
              </LinkList>
            ))}
          </BoardLists>
        </Board>
      </Spec>
      <Spec name="Any number of a dozen">
        <CheckList
          legend="Spaces"
          hint="You can change this later."
          name="spaces"
          options={['Espresso', 'Grinding', longName, 'Water and care'].map((label) => ({
            value: label,
            label,
          }))}
          chosen={['Grinding']}
        />
        <CheckList
          legend="Languages"
          error="Choose at least one."
          name="languages"
          options={[{ value: 'da', label: 'Dansk', lang: 'da' }]}
          chosen={[]}
        />
      </Spec>
      <Spec name="To print">
        <OnDemand act="Show what prints">
          {() => <ToPrint act="Print" back={<a href="/gallery">Back to the thread</a>} />}
        </OnDemand>
      </Spec>
    </>
  );
}

/** What takes the page over as soon as it is there. */
function OnDemand({ act, children }: { act: string; children: (close: () => void) => ReactNode }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button small onClick={() => setShown(true)}>
        {act}
      </Button>
      {shown && children(() => setShown(false))}
    </>
  );
}

function SamplePalette({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('');
  return (
    <Palette
      label="Go anywhere"
      closeLabel="Close"
      hint="Search, or say what you want to do"
      words={words}
      onWords={setWords}
      onKeyDown={() => {}}
      onClose={onClose}
      list="palette-sample"
      active="palette-thread"
      spoken="3 choices"
      note={words === '' ? 'Lately looked for' : undefined}
      keys="↑ ↓ to choose, Enter to go"
    >
      <SuggestionGroup label="Threads" titled>
        <Suggestion
          id="palette-thread"
          to="/gallery"
          active
          voice
          facts={<StateLine kind="solved">Solved</StateLine>}
        >
          Duett 2 stops at 6 bar: the <mark>pump</mark> hums
        </Suggestion>
        <Suggestion id="palette-long" to="/gallery" active={false} voice lang="de">
          Espressomaschinenentkalkungsmittelverträglichkeit: welche Dichtungen vertragen Amidosulfonsäure?
        </Suggestion>
      </SuggestionGroup>
      <SuggestionGroup label="Acts" titled>
        <Suggestion id="palette-act" active={false} icon="pen" onChoose={() => {}}>
          Ask a question
        </Suggestion>
      </SuggestionGroup>
    </Palette>
  );
}
