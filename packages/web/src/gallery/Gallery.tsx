import { ActButton, ActFact } from '../design/ActButton.tsx';
import { Acts } from '../design/Acts.tsx';
import { AnswerFrame } from '../design/AnswerFrame.tsx';
import { Avatar } from '../design/Avatar.tsx';
import { Button, ButtonLink } from '../design/Button.tsx';
import { Byline } from '../design/Byline.tsx';
import { Check, Choice } from '../design/Choice.tsx';
import { Comment, Comments, MoreComments } from '../design/Comments.tsx';
import { Composer } from '../design/Composer.tsx';
import { Credit } from '../design/Credit.tsx';
import { Desk, DeskCase, DeskEntry, DeskItem, DeskLog, DeskSplit } from '../design/Desk.tsx';
import { DiffView } from '../design/DiffView.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Empty } from '../design/Empty.tsx';
import { ErrorPage } from '../design/ErrorPage.tsx';
import { Failure } from '../design/Failure.tsx';
import { SelectField, TextArea, TextField } from '../design/Field.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRow, LineRows } from '../design/LineRow.tsx';
import { Mark } from '../design/Mark.tsx';
import { Menu, MenuItem } from '../design/Menu.tsx';
import { Meta } from '../design/Meta.tsx';
import { Narrow, NarrowBy } from '../design/Narrow.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { PersonHead } from '../design/PersonHead.tsx';
import { PictureField } from '../design/PictureField.tsx';
import { Places, TagCloud } from '../design/Places.tsx';
import { Preview } from '../design/Preview.tsx';
import { Prose } from '../design/Prose.tsx';
import { Quoted } from '../design/Quoted.tsx';
import { Row, Rows } from '../design/Row.tsx';
import { Saved } from '../design/Saved.tsx';
import { MarginSection } from '../design/Section.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { type StateKind, StateLine } from '../design/StateLine.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { TagList } from '../design/TagList.tsx';
import { UndoBar } from '../design/UndoBar.tsx';
import { BadgeSamples } from './BadgeSamples.tsx';
import { BrandSamples } from './BrandSamples.tsx';
import { MovingSamples } from './MovingSamples.tsx';
import { PollSamples } from './PollSamples.tsx';
import { ProposalSamples } from './ProposalSamples.tsx';
import { ReadingSamples } from './ReadingSamples.tsx';
import { SearchSamples } from './SearchSamples.tsx';
import { Spec } from './Spec.tsx';
import { longName, prose } from './samples.ts';
import { WorkSamples } from './WorkSamples.tsx';
import { WritingSamples } from './WritingSamples.tsx';

const states: [StateKind, string][] = [
  ['open', 'Open'],
  ['solved', 'Solved'],
  ['verified', 'Verified by Brygga'],
  ['tip', 'Tip'],
  ['idea', 'Under review'],
  ['planned', 'Planned'],
  ['shipped', 'Shipped'],
  ['discussion', 'Discussion'],
  ['declined', 'Declined'],
  ['duplicate', 'Joined'],
  ['locked', 'Locked'],
  ['hidden', 'Hidden'],
  ['deleted', 'Deleted'],
  ['reply', 'A reply to you'],
  ['warning', 'Known issue'],
  ['late', '3 days late'],
];

/** Every component in every state: only in development, to be looked at. */
export function Component() {
  return (
    <Main
      marginLabel="Margin"
      margin={
        <MarginSection title="Similar threads">
          <ul>
            <li>
              <a href="/gallery">Gauge shows 2 bar less since firmware 3.1</a>
              <Meta small>
                <StateLine kind="warning">Known issue</StateLine>
              </Meta>
            </li>
          </ul>
        </MarginSection>
      }
    >
      <PageHead title="Gallery" lede="Waiting, nothing, trouble, and names that do not fit." />
      <Spec name="Rows">
        <Rows>
          <Row
            to="/gallery"
            title="Duett 2 stops at 6 bar after descaling: the pump hums, nothing flows"
            state={<StateLine kind="verified">Solved, verified by Brygga</StateLine>}
            figures={
              <>
                <b>3</b> answers · 2 hrs
              </>
            }
          >
            <Meta>
              <b>Noor Haddad</b>Duett 2
            </Meta>
          </Row>
          <Row
            to="/gallery"
            lang="de"
            unread
            title="Espressomaschinenentkalkungsmittelverträglichkeit: welche Dichtungen vertragen Amidosulfonsäure?"
            excerpt="Amidosulfonsäure greift die Dichtungen nicht an, Zitronensäure auf Dauer schon. Wer hat es über Jahre ausprobiert und mag erzählen, was geschah?"
            state={
              <Meta>
                <StateLine kind="solved">Solved</StateLine>
                <span className="quiet">Deutsch</span>
              </Meta>
            }
            figures={
              <>
                <b>10,482</b> answers · 1 min
              </>
            }
          >
            <Meta>
              <b>{longName}</b>Duett 2
            </Meta>
          </Row>
        </Rows>
        <Pagination older="/gallery" newer="/gallery" />
      </Spec>
      <Spec name="States">
        <Acts>
          {states.map(([kind, word]) => (
            <StateLine key={kind} kind={kind}>
              {word}
            </StateLine>
          ))}
        </Acts>
      </Spec>
      <Spec name="Buttons">
        <Acts>
          <Button look="go">Ask everyone</Button>
          <Button>Follow</Button>
          <Button look="danger">Leave the community</Button>
          <Button small icon="photo">
            Add photo
          </Button>
          <Button pending>Sending</Button>
          <ButtonLink to="/gallery">Older</ButtonLink>
        </Acts>
        <Acts
          end={
            <Menu trigger="More" label="More">
              <MenuItem>
                <a href="/gallery">Edit</a>
              </MenuItem>
              <MenuItem>
                <button type="submit">Delete</button>
              </MenuItem>
            </Menu>
          }
        >
          <ActButton icon="up">This helped me, 23</ActButton>
          <ActButton icon="up" on>
            Helped you and 23 others
          </ActButton>
          <ActFact icon="up">This helped me, 23</ActFact>
        </Acts>
      </Spec>
      <Spec name="People">
        <Byline
          name="Maja Lindqvist"
          to="/gallery"
          official
          marks={
            <Mark icon="verified" label="Brygga">
              Works at Brygga, on the service bench in Malmö.
            </Mark>
          }
        >
          14 November
        </Byline>
        <Byline
          name={longName}
          credentials="Owns a Duett 2 since 2024. 41 answers about pumps, 29 accepted."
          marks={
            <Mark icon="flag-full" label="Ambassador">
              Chosen by Brygga in March 2025. Unpaid, free to criticise.
            </Mark>
          }
        >
          <span>12 November</span>
          <span>edited 13 November</span>
        </Byline>
      </Spec>
      <Spec name="Filters">
        <Tabs
          label="Kinds"
          tabs={['Everything', 'Questions', 'Tips', 'Ideas', 'Discussions'].map((label, place) => ({
            to: `/gallery?tab=${place}`,
            label,
            current: place === 0,
          }))}
        />
        <Narrow end={<a href="/gallery">Unanswered, 14</a>}>
          <NarrowBy
            label="Order"
            value="Newest"
            choices={[
              { to: '/gallery?a', label: 'Newest', current: true },
              { to: '/gallery?b', label: 'Best', current: false },
            ]}
          />
        </Narrow>
      </Spec>
      <Spec name="Fields">
        <FormStack acts={<Button>Send</Button>} help="Everybody sees it.">
          <TextField voice label="Your question" defaultValue="Hjälp" error="One word is hard to answer." />
          <TextArea label="What happened" hint="Markdown works." placeholder="Say what you did." />
          <SelectField label="Space" name="space" options={[{ value: '1', label: 'Espresso' }]} />
          <Choice
            legend="Which machine"
            name="machine"
            defaultValue="duett"
            options={[
              { value: 'duett', label: 'Duett 2', note: 'yours, since 2023' },
              { value: 'kvarn', label: 'Kvarn 64', note: 'yours, since 2024' },
              { value: '', label: 'Another', note: 'or none' },
            ]}
          />
          <Check name="mail" label="Mail me at once" hint="Otherwise once a day." defaultChecked />
        </FormStack>
      </Spec>
      <Spec name="An answer">
        <AnswerFrame
          id="sample"
          best="apart"
          label="Answer"
          flags={
            <>
              <StateLine kind="solved" strong>
                The answer
              </StateLine>
              <StateLine kind="verified">verified by Maja Lindqvist, Brygga</StateLine>
            </>
          }
          byline={<Byline name="Signe Holm">14 November</Byline>}
        >
          <Prose html={prose} />
          <TagList tags={[{ name: 'descaling', to: '/gallery' }]} />
          <Acts>
            <ActButton icon="up">This helped me, 23</ActButton>
            <Disclosure summary="Comment" open>
              <TextArea label="Your comment" rows={2} />
            </Disclosure>
          </Acts>
          <Comments label="Comments">
            <Comment id="c1" author={<b>Noor Haddad</b>} after="14 Nov">
              It caught on the fifth round. I could have hugged it. Tak!
            </Comment>
            <MoreComments>
              <a className="link" href="/gallery">
                3 more comments
              </a>
            </MoreComments>
          </Comments>
        </AnswerFrame>
        <AnswerFrame
          id="sample-now"
          best="in place"
          label="Answer"
          flags={
            <StateLine kind="solved" strong>
              The answer
            </StateLine>
          }
          byline={<Byline name="Signe Holm">14 November</Byline>}
        >
          <Prose html={prose} />
        </AnswerFrame>
        <Composer
          title="Do you know more?"
          person={{ name: 'Lars-Erik Öhman' }}
          acts={<Button>Answer</Button>}
        >
          <TextArea label="Your answer" labelUnseen />
        </Composer>
      </Spec>
      <Spec name="Told">
        <Notice icon="warning" tone="warn" why="Shown because you own a Duett 2.">
          <b>Known issue.</b> Duett 2 on firmware 3.1 shows the pump pressure 2 bar too low.
        </Notice>
        <Failure title="Your answer was not sent">
          <p>The connection broke at 14:02. Your words are kept.</p>
          <Button>Send again</Button>
        </Failure>
        <UndoBar inPlace undo={<button type="button">Undo</button>}>
          Two words cut, Henrik was told.
        </UndoBar>
      </Spec>
      <Spec name="Nothing, waiting, gone">
        <Empty title="Nobody has asked about the Kvarn S yet. Yours would be the first question.">
          <ButtonLink to="/ask">Ask about the Kvarn S</ButtonLink>
        </Empty>
        <Skeleton rows={2} label="Waiting" />
        <ErrorPage code="404" title="There is nothing here" text="The page may have moved.">
          <ButtonLink to="/">To the home page</ButtonLink>
        </ErrorPage>
      </Spec>
      <Spec name="Places">
        <Places
          places={[
            { to: '/gallery?1', name: 'Espresso', about: 'Duett, Duett 2 and Solo.', count: '212' },
            {
              to: '/gallery?2',
              name: 'Pump and pressure',
              about: 'Hums and gauges.',
              count: '64',
              inner: true,
            },
          ]}
        />
        <TagCloud tags={[{ to: '/gallery?3', name: 'descaling', count: '17' }]} />
      </Spec>
      <Spec name="Written and opened">
        <Preview label="How it will look" html="<p>Jag <strong>avkalkade</strong> i går.</p>" />
        <Disclosure row summary="Lock: only staff may add">
          <TextField label="Why" />
        </Disclosure>
        <Credit>First published on beer.stackexchange.com by somebody, CC BY-SA 4.0.</Credit>
      </Spec>
      <Spec name="A person and their settings">
        <PersonHead name={longName} facts={<Meta>@maximiliane</Meta>} bio="Repairs pumps.&#10;And grinders.">
          <Button>Follow</Button>
        </PersonHead>
        <PictureField name="picture" label="A picture of yours" hint="Up to 10 MB." error="Use a picture.">
          <Avatar name={longName} size="large" />
        </PictureField>
        <LineRows>
          <LineRow end={<Button small>Sign out there</Button>}>
            <b>Firefox on Linux</b>
            <Meta>last used 13 November</Meta>
          </LineRow>
        </LineRows>
        <Saved id="saved" round={1}>
          Saved.
        </Saved>
      </Spec>
      <Spec name="A desk">
        <Quoted source="Hvilket vand bruger I?">
          <Prose html={prose} />
        </Quoted>
        <Desk
          title="Moderation"
          label="Desks"
          chosen
          tabs={[{ to: '/gallery', label: 'Reports', current: true }]}
        >
          <DeskSplit
            listLabel="Cases"
            listHead="Open"
            keys="J and K move"
            list={
              <ul>
                <DeskItem
                  to="/gallery?case"
                  current
                  title="Rude or hateful"
                  time={<time>2 h</time>}
                  lines={[{ text: longName }, { text: 'Selvfølgelig siger du det.', lang: 'da' }]}
                />
              </ul>
            }
          >
            <DeskCase
              back={{ to: '/gallery', label: 'All cases' }}
              above={<StateLine kind="late">Open</StateLine>}
              title="Rude or hateful"
              said="Selvfølgelig siger du det."
              facts={[{ term: 'Reported by', told: 'Signe Holm' }]}
              decide={<Button>Decide</Button>}
            />
          </DeskSplit>
          <DeskLog lede="What was done.">
            <ul>
              <DeskEntry reason="It insults somebody.">Ida Sørensen hid a post</DeskEntry>
            </ul>
          </DeskLog>
        </Desk>
      </Spec>
      <Spec name="A change">
        <DiffView
          labels={{ added: 'Added', removed: 'Removed' }}
          parts={[
            { kind: 'same', text: 'Open the ' },
            { kind: 'removed', text: 'tap' },
            { kind: 'added', text: 'steam valve' },
            { kind: 'same', text: ' for ten seconds.' },
          ]}
        />
      </Spec>
      <ReadingSamples />
      <SearchSamples />
      <BrandSamples />
      <WritingSamples />
      <MovingSamples />
      <BadgeSamples />
      <ProposalSamples />
      <WorkSamples />
      <PollSamples />
    </Main>
  );
}
