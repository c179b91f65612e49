import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../excerpts.ts';
import { type Kit, sorted } from './kit.ts';

/** Words are found wherever they stand, and however they are typed. */
export function wordsSuite({ engine, put, search, found }: Kit): void {
  describe('words', () => {
    test('are found in title, tags, product, question and answers, the title first', async () => {
      const ids = await put(
        { answers: ['Perhaps the gicleur is worn.'] },
        { accepted: 'It was the gicleur.' },
        { body: 'The gicleur came loose.' },
        { product: 'Gicleur set' },
        { tags: ['gicleur'] },
        { title: 'Which gicleur fits?' },
      );
      const threadIds = await found('gicleur');
      expect(sorted(threadIds)).toEqual(ids);
      expect(threadIds[0]).toBe(ids.at(-1));
    });

    test('all of them come before some', async () => {
      const [, both] = await put(
        { title: 'The pump is loud' },
        { title: 'The pump leaks after descaling' },
        { title: 'Descaling takes long' },
      );
      expect((await found('descaling the pump'))[0]).toBe(both);
    });

    test('that everybody writes do not hide the one that tells', async () => {
      const [wanted] = await put({ title: 'Why is my solenoid clicking?' }, { title: 'Why is it so?' });
      expect((await found('why does the solenoid click when it is on'))[0]).toBe(wanted);
    });

    test('that nobody wrote do not hide the others', async () => {
      const [id] = await put({ title: 'Bypass valve adjustment' });
      expect(await found('bypass valve xyloquartz')).toContain(id);
    });

    test.each([
      ['PORTAFILTER', 'Portafilter will not lock'],
      ['portafiltre', 'Portafilter will not lock'],
      ['portafiler', 'Portafilter will not lock'],
      ['potrafilter', 'Portafilter will not lock'],
      ['cafe creme', 'Le café crème'],
      ['café crème', 'Le cafe creme'],
      ['karvar', 'Kvarnen kärvar'],
      ['smørkande', 'Smorkande'],
    ])('%j is found in %j', async (text, title) => {
      const [id] = await put({ title }, { title: 'Milk frother' });
      expect(await found(text)).toEqual([id]);
    });

    test.each([
      ['en', 'grind beans', 'Grinding a bean'],
      ['en', 'leaks', 'It leaked for weeks'],
      ['en', 'batteries', 'The battery is flat'],
      ['sv', 'kvarnarnas', 'Kvarnen kärvar'],
      ['sv', 'böckerna', 'En bok om espresso'],
      ['sv', 'koppar', 'Min kopp läcker'],
      ['da', 'kværn', 'Kværnene larmer'],
      ['da', 'maskinerne', 'Min maskine er ny'],
      ['nl', 'koffiemolen', 'De koffiemolens haperen'],
      ['nl', 'prijs', 'Hoge prijzen voor bonen'],
      ['fr', 'moulin', 'Les moulins se bloquent'],
      ['fr', 'journal', 'Des journaux sous la machine'],
      ['fi', 'mylly', 'Mylly jumittaa'],
      ['und', 'mühle', 'Mühle klemmt'],
    ])('other forms of a word are found in their own language: %s %j', async (language, text, title) => {
      const [id] = await put({ language, title }, { title: 'Something else entirely' });
      expect(await found(text)).toEqual([id]);
    });

    test.each([
      ['sv', 'kaffe', 'Kaffebryggaren droppar'],
      ['da', 'kaffe', 'Kaffemaskinen drypper'],
      ['nl', 'koffie', 'Koffiezetapparaat lekt'],
    ])('joined words are found by what they begin with: %s', async (language, text, title) => {
      const [id] = await put({ language, title });
      expect(await found(text)).toEqual([id]);
    });

    test('are marked in a text as they were found, also where they were typed otherwise', async () => {
      const title = 'Portafilter leaks';
      await put({ title });
      for (const text of ['portafilters', 'portafiltre']) {
        const { marks } = await search({ text });
        const { parts } = excerptOf({ text: title, language: 'en', marks });
        expect(parts.filter(({ isMatch }) => isMatch).map((part) => part.text)).toEqual(['Portafilter']);
      }
    });

    test('spelled as others spell them are not corrected', async () => {
      await put({ title: 'Portafilter leaks' });
      expect((await search({ text: 'portafilter' })).correction).toBeNull();
    });
  });

  describe('while somebody types', () => {
    const suggested = async (text: string) =>
      (await engine().suggest({ text, audiences: ['public'], limit: 5 })).threadIds;

    test.each(['por', 'portaf', 'portafilter', 'leaking porta', 'portafilter lea', 'Portafilter '])(
      '%j leads to the thread',
      async (text) => {
        const [id] = await put({ title: 'Portafilter leaking' }, { title: 'Milk frother' });
        expect(await suggested(text)).toEqual([id]);
      },
    );

    test('no more are told than were asked for', async () => {
      await put(...Array.from({ length: 7 }, () => ({ title: 'Ristretto again' })));
      expect(await suggested('ristr')).toHaveLength(5);
    });

    test('the beginning is marked', async () => {
      await put({ title: 'Portafilter leaking' });
      const { marks } = await engine().suggest({ text: 'portaf', audiences: ['public'], limit: 5 });
      const { parts } = excerptOf({ text: 'Portafilter leaking', language: 'en', marks });
      expect(parts.some(({ text, isMatch }) => isMatch && text.startsWith('Portaf'))).toBe(true);
    });

    test.each(['', ' ', '?', 'zzzz'])('%j leads nowhere', async (text) => {
      await put({ title: 'Portafilter leaking' });
      expect(await suggested(text)).toEqual([]);
    });
  });
}
