import { createRef } from 'react';
import { Completion, Completions } from '../design/late/Completions.tsx';
import { DraftLine, OtherDraft } from '../design/late/DraftLine.tsx';
import { EditorFrame, editorSlots } from '../design/late/EditorFrame.tsx';
import { Hints } from '../design/late/Hints.tsx';
import { PendingText } from '../design/late/PendingText.tsx';
import { Toolbar } from '../design/late/Toolbar.tsx';
import { Upload, Uploads } from '../design/late/Uploads.tsx';
import { Spec } from './Spec.tsx';
import { longName } from './samples.ts';

const nothing = () => {};
const slots = editorSlots();
const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"%3E%3Cpath d="M0 0h4v4H0z" fill="%23274690"/%3E%3C/svg%3E';
const words = {
  progress: 'Sending leak.png',
  description: 'What does it show?',
  descriptionHint: 'For those who cannot see it, in a few words.',
  cancel: 'Stop',
  cancelLong: 'Stop sending leak.png',
  retry: 'Try again',
};

/** What stands around a text while it is written. */
export function WritingSamples() {
  return (
    <>
      <Spec name="Editor, before its tools are there">
        <EditorFrame id="sample" slots={slots} isRich={false} label="Your answer" rows={4} foot="Preview" />
      </Spec>
      <Spec name="Tools">
        <Toolbar
          label="Formatting"
          controls="sample"
          onUse={nothing}
          groups={[
            [
              { name: 'bold', icon: 'bold', label: 'Bold', keys: 'Ctrl+B', on: true },
              { name: 'italic', icon: 'italic', label: 'Italic', keys: 'Ctrl+I', on: false },
              { name: 'link', icon: 'link', label: 'Link' },
            ],
            [
              { name: 'table', icon: 'table', label: 'Table' },
              { name: 'photo', icon: 'photo', label: 'Photo' },
            ],
          ]}
        />
      </Spec>
      <Spec name="Pictures on their way, refused, arrived">
        <Uploads label="Photos">
          <Upload
            name="leak.png"
            picture={picture}
            progress={0.4}
            words={words}
            onCancel={nothing}
            onRetry={nothing}
          />
          <Upload
            name={`${longName}.png`}
            picture={picture}
            error="The photo did not arrive. Your words are kept; try again."
            words={words}
            onCancel={nothing}
            onRetry={nothing}
          />
          <Upload
            name="leak.png"
            picture={picture}
            words={words}
            onCancel={nothing}
            onRetry={nothing}
            onDescribe={nothing}
          />
        </Uploads>
      </Spec>
      <Spec name="Completion">
        <div>
          <Completions ref={createRef()} id="sample-list" label="Members">
            <Completion id="sample-1" active sign="🙂" note="@signe" onChoose={nothing}>
              Signe Holm
            </Completion>
            <Completion id="sample-2" active={false} sign="👍" note="@long" onChoose={nothing}>
              {longName}
            </Completion>
          </Completions>
        </div>
      </Spec>
      <Spec name="Draft, and one from another device">
        <DraftLine told="Draft saved" discard="Throw it away" onDiscard={nothing} />
        <OtherDraft
          title="You went on elsewhere"
          text="I descaled it twice."
          words={{
            explain: 'Both are kept until you choose.',
            take: 'Put this one in the field',
            keep: 'Go on',
          }}
          onTake={nothing}
          onKeep={nothing}
        />
      </Spec>
      <Spec name="Hints, and words on their way">
        <Hints title="Before you send it" hints={[{ key: 'one', words: 'Which product is it?' }]} />
        <PendingText>I descaled it twice.</PendingText>
      </Spec>
    </>
  );
}
