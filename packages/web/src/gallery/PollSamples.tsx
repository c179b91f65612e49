import { ActButton } from '../design/ActButton.tsx';
import { SelectField, TextField } from '../design/Field.tsx';
import {
  AskedQuestion,
  ForKinds,
  PickList,
  RankList,
  RankPlaces,
  RatingScale,
} from '../design/late/Ballot.tsx';
import { BarTable } from '../design/late/BarTable.tsx';
import { FieldError } from '../design/late/FieldError.tsx';
import { Spec } from './Spec.tsx';
import { longName } from './samples.ts';

const options = ['Midvinter', 'Långkok', longName];

const acts = (
  <>
    <ActButton type="button" icon="up" label="Move up" />
    <ActButton type="button" icon="down" label="Move down" />
    <ActButton type="button" icon="close" label="Take out" />
  </>
);

/** Questions to answer, and what came out of them. */
export function PollSamples() {
  return (
    <>
      <Spec name="Questions">
        <AskedQuestion label="Question 1 of 4" text="How did you brew it first?">
          <PickList name="sample-one" many={false} options={options} chosen={['1']} />
        </AskedQuestion>
        <AskedQuestion label="Question 2 of 4" text="What did you taste?" hint="Choose 1 to 2" invalid>
          <FieldError id="sample-wrong">Please answer this question.</FieldError>
          <PickList name="sample-many" many options={options} chosen={[]} />
        </AskedQuestion>
        <AskedQuestion label="Question 3 of 4" text="Would you buy it?">
          <RatingScale name="sample-rating" ends={['Never', 'At once']} chosen="4" />
        </AskedQuestion>
        <AskedQuestion label="Question 4 of 4" text="Which name should it get?" hint="The best first">
          <RankList
            ranked={[
              { key: 0, place: 1, label: 'Midvinter', acts },
              { key: 2, place: 2, label: longName, acts },
            ]}
            left={[{ key: 1, label: 'Långkok', told: 'Put at place 3', onPress: () => {} }]}
          />
          <RankPlaces>
            <SelectField
              name="sample-place"
              label="Place 1"
              options={options.map((option) => ({ value: option, label: option }))}
            />
          </RankPlaces>
        </AskedQuestion>
      </Spec>
      <Spec name="A question that is being written">
        <AskedQuestion label="Question 1" text="Fields that only some kinds have">
          <SelectField
            name="sample-kind"
            label="How it is answered"
            options={['MULTIPLE', 'TEXT'].map((kind) => ({ value: kind, label: kind }))}
          />
          <ForKinds kinds={['MULTIPLE']}>
            <TextField name="sample-maximum" label="At most how many" />
          </ForKinds>
        </AskedQuestion>
      </Spec>
      <Spec name="What came out">
        <BarTable
          label="Which name should it get?"
          heads={['Option', 'Answers', 'Share']}
          rows={options.map((name, place) => ({
            ...{ key: name, name, share: 0.6 / (place + 1), first: place === 0 },
            numbers: [String(60 - place * 20), `${60 - place * 20} %`],
          }))}
        />
      </Spec>
    </>
  );
}
