import { Button } from '../design/Button.tsx';
import { TextArea, TextField } from '../design/Field.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Chart } from '../design/late/Chart.tsx';
import { Chips } from '../design/late/Chips.tsx';
import { Facet, Facets, FacetsButton } from '../design/late/Facets.tsx';
import { Figures } from '../design/late/Figures.tsx';
import { FormAside, FormAsideItem, FormAsideNote } from '../design/late/FormAside.tsx';
import { LinkList } from '../design/late/LinkList.tsx';
import { MatrixTable } from '../design/late/MatrixTable.tsx';
import { NumberTable } from '../design/late/NumberTable.tsx';
import { Results } from '../design/late/Results.tsx';
import { Terms } from '../design/late/Terms.tsx';
import { Meta } from '../design/Meta.tsx';
import { Narrow } from '../design/Narrow.tsx';
import { Row, Rows } from '../design/Row.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { Spec } from './Spec.tsx';

const days = [3, 0, 8, 14, 2, 21, 9].map((whole, place) => ({
  key: String(place),
  label: `${place + 10} Nov`,
  whole,
  part: Math.floor(whole / 4),
  told: `${place + 10} Nov: ${whole} searches`,
}));

const spaces = ['Pump and pressure', 'Descaling', 'Steam', 'Water', 'Parts', 'Ideas', 'Grinding', 'Filter'];

/** What search is made of, but for the suggestions: they are below the field of every page. */
export function SearchSamples() {
  return (
    <>
      <Spec name="What was found">
        <Results
          head={
            <Chips
              label="Narrowed to"
              removeLabel="remove"
              chips={[
                { key: 'a', label: 'Solved', to: '/gallery' },
                { key: 'b', label: 'Espressomaschinenentkalkungsmittelverträglichkeit', to: '/gallery' },
              ]}
            />
          }
          facets={
            <Facets label="Narrow down">
              <Facet
                title="Space"
                moreLabel="More"
                values={spaces.map((label, place) => ({
                  key: label,
                  to: '/gallery',
                  label,
                  count: String(10_482 >> place),
                  chosen: place === 1,
                }))}
              />
            </Facets>
          }
        >
          <Narrow>
            <span>More than 1,000 threads</span>
            <FacetsButton>Narrow down</FacetsButton>
          </Narrow>
          <Rows>
            <Row
              to="/gallery"
              title={
                <>
                  Duett 2 stops at 6 bar: the <mark>pump</mark> hums
                </>
              }
              state={<StateLine kind="solved">Solved</StateLine>}
              excerpt={
                <>
                  Air is caught in the <mark>pump</mark>. Open the steam valve, run it for ten seconds, close,
                  repeat until it sounds deeper.
                </>
              }
              from={{ to: '/gallery', icon: 'solved', label: 'In the accepted answer' }}
            />
          </Rows>
          <LinkList title="With fewer words">
            <a href="/gallery">“pump hums”</a>
            <a href="/gallery">“hums loudly”</a>
          </LinkList>
          <Terms terms={[{ term: 'is:solved', told: 'with an accepted answer' }]} />
        </Results>
      </Spec>
      <Spec name="Beside a form">
        <FormStack acts={<Button>Ask everyone</Button>}>
          <TextField voice label="Your question" />
          <FormAside title="Perhaps answered already" more="Show all 4">
            {['Duett 2 stops at 6 bar', 'The pump hums', 'No water', 'Only steam'].map((title) => (
              <FormAsideItem key={title} act={<Button small>This solves it</Button>}>
                <a href="/gallery">{title}</a>
                <Meta small>
                  <StateLine kind="solved">Solved</StateLine>
                </Meta>
              </FormAsideItem>
            ))}
            <FormAsideNote>None of these? Go on.</FormAsideNote>
          </FormAside>
          <TextArea label="What happened" />
        </FormStack>
      </Spec>
      <Spec name="Numbers">
        <Figures
          figures={[
            { label: 'Searches', value: '10,482' },
            { label: 'Found nothing', value: '12', share: '1 %' },
          ]}
        />
        <Chart
          title="Searches by day"
          told="Searches on each of 7 days, at most 21 a day"
          whole="Searches"
          part="Found nothing"
          bars={days}
          format={String}
          tableLabel="As a table"
          table={
            <NumberTable
              heads={['Day', 'Searches']}
              rows={days.map(({ key, label, whole }) => ({ key, name: label, numbers: [String(whole)] }))}
            />
          }
        />
        <NumberTable
          title="Looked for and not there"
          none="Everybody found something."
          heads={[]}
          rows={[]}
        />
        <MatrixTable
          title="Who voted for whom"
          help="Rows voted, columns received."
          names={['Astrid', 'Bo Lindqvist-Ahrenfeldt of the Old Mill', 'Chidi', 'Dafne']}
          counts={[
            [0, 4, 12, 1],
            [6, 0, 2, 0],
            [11, 3, 0, 5],
            [0, 1, 4, 0],
          ]}
          format={String}
          last={{ head: 'For all', told: ['19', '9', '24', '7'] }}
        />
      </Spec>
    </>
  );
}
