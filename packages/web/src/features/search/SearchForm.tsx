import { Form } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { useWords } from '../../words/words.ts';

/** Where a search begins that did not begin in the page's head. */
export function SearchForm() {
  const t = useWords();
  return (
    <Form action="/search">
      <FormStack
        acts={
          <Button look="go" icon="search">
            {t('search.find')}
          </Button>
        }
      >
        <TextField type="search" name="q" voice label={t('search.words')} maxLength={200} required />
      </FormStack>
    </Form>
  );
}
