import { ActButton } from '../design/ActButton.tsx';
import { Button } from '../design/Button.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Empty } from '../design/Empty.tsx';
import { Failure } from '../design/Failure.tsx';
import { TextField } from '../design/Field.tsx';
import { BrandMark } from '../design/frame/BrandMark.tsx';
import { Beside } from '../design/late/Beside.tsx';
import { Chart } from '../design/late/Chart.tsx';
import { ColourField } from '../design/late/ColourField.tsx';
import { NumberTable } from '../design/late/NumberTable.tsx';
import { Specimen } from '../design/late/Specimen.tsx';
import { Swatch } from '../design/late/Swatch.tsx';
import { Saved } from '../design/Saved.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { UndoBar } from '../design/UndoBar.tsx';
import { Spec } from './Spec.tsx';
import { longName } from './samples.ts';

const logo = { url: '/favicon.svg', width: 64, height: 64 };

const bars = Array.from({ length: 30 }, (_, place) => ({
  key: String(place),
  label: `${place + 1} Nov`,
  whole: place === 11 ? 0 : 400 + ((place * 367) % 1100),
  part: place === 11 ? 0 : 40 + ((place * 91) % 300),
  told: `${place + 1} Nov`,
}));

/** What a brand is dressed with, charts, and what happens around an act. */
export function BrandSamples() {
  return (
    <>
      <Spec name="A brand">
        <BrandMark name="Brygga" />
        <BrandMark name="Brygga" logo={logo} />
        <BrandMark name="Brygga" logo={logo} logoShowsName />
        <BrandMark name={longName} />
        <Beside
          aside={(['light', 'dark'] as const).map((theme) => (
            <Specimen
              key={theme}
              theme={theme}
              caption={`On ${theme} paper`}
              head={<BrandMark name="Brygga" />}
            >
              <StateLine kind="verified">Solved</StateLine>
              <ActButton icon="up" on type="button">
                Helped you and 23 others
              </ActButton>
            </Specimen>
          ))}
        >
          <ColourField
            name="a"
            label="Colour"
            pickLabel="Pick a colour"
            hint="As in #2543a0."
            value="#2543a0"
          />
          <ColourField
            name="b"
            label="Colour"
            pickLabel="Pick"
            error="Write # and six of 0–9 and a–f."
            value="#25"
          />
          <p>
            <Swatch colour="#ffcc00" /> #ffcc00 <Swatch colour="#ffffff" /> #ffffff
          </p>
        </Beside>
      </Spec>
      <Spec name="Charts">
        <Chart
          title="Searches by day"
          told="Searches on each of 30 days"
          whole="Searches"
          part="Found nothing"
          bars={bars}
          format={(number) => number.toLocaleString('en')}
          tableLabel="As a table"
          table={
            <NumberTable
              heads={['Day', 'Searches']}
              rows={bars.map(({ key, label, whole }) => ({ key, name: label, numbers: [String(whole)] }))}
            />
          }
        />
        <Chart
          title="One bar, and nothing in it"
          told="Nothing on one day"
          whole="Searches"
          bars={[{ key: 'a', label: '1 Nov', whole: 0, told: 'Nothing' }]}
          format={String}
          tableLabel="As a table"
          table={null}
        />
      </Spec>
      <Spec name="Before, while and after">
        <Button disabled>Not yet</Button>
        <Button pending>Sending</Button>
        <Saved id="brand-sample" round={1}>
          Saved.
        </Saved>
        <TextField label="Off" defaultValue="Cannot be changed" disabled />
        <Failure title="It was not saved" />
        <Empty title="Nothing has happened here yet." help="As soon as something does, you see it here." />
        <UndoBar inPlace>Put away. It cannot be taken back.</UndoBar>
        <Disclosure summary="Closed">Nothing to see.</Disclosure>
      </Spec>
    </>
  );
}
