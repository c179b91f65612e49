import { describe, expect, test } from 'vitest';
import { done, previewed, refused } from './form-result.ts';

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

describe('what an action makes of a form', () => {
  test('a refused one comes back with what was typed', () => {
    const { data, init } = refused(form({ form: 'ask', title: 'Hjälp' }), { fields: { title: 'Too short' } });
    expect(init?.status).toBe(422);
    expect(data).toEqual({
      done: false,
      form: 'ask',
      errors: { fields: { title: 'Too short' } },
      values: { form: 'ask', title: 'Hjälp' },
    });
  });

  test('secrets never come back', () => {
    const sent = form({ email: 'a@example.org', password: 'secret', newPassword: 'secret2' });
    expect(JSON.stringify(refused(sent, {}).data)).not.toContain('secret');
  });

  test('files never come back', () => {
    const sent = form({ title: 'x' });
    sent.set('photo', new File(['bytes'], 'photo.png'));
    expect(refused(sent, {}).data).toMatchObject({ values: { title: 'x' } });
  });

  test('a preview is the form again with its text rendered', () => {
    expect(previewed(form({ form: 'answer', markdown: '*a*' }), '<p><em>a</em></p>')).toMatchObject({
      done: false,
      errors: {},
      values: { markdown: '*a*' },
      preview: '<p><em>a</em></p>',
    });
  });

  test('a form that was carried out may name a place on its page', () => {
    expect(done('#post-1')).toEqual({ done: true, to: '#post-1', value: undefined });
  });
});
