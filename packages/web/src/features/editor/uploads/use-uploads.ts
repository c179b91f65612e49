import { useEffect, useRef, useState } from 'react';
import { wordsFor } from '../../../routing/mutation-result.ts';
import { useWords } from '../../../words/words.ts';
import type { Surface } from '../surface.ts';
import { movedPlace } from '../writing/change.ts';
import { insertBlock } from '../writing/insert-block.ts';
import { placeAfterCode } from '../writing/is-in-code.ts';
import { findPicture, pictureMarkdown } from '../writing/picture-markdown.ts';
import { sendPicture } from './send-picture.ts';

/** A picture that was added while writing. */
export interface PictureUpload {
  id: number;
  file: File;
  /** Of the file itself, to be shown. */
  preview: string;
  progress: number;
  error?: string;
  /** Where it is, once it has arrived. */
  url?: string;
}

/** Where a picture shall stand, followed while the text around it is changed. */
interface Place {
  text: string;
  at: number;
}

let count = 0;

/** Pictures that are added to a text: sent one by one, put where the caret was, described afterwards. */
export function useUploads(surface: () => Surface | null) {
  const t = useWords();
  const [uploads, setUploads] = useState<PictureUpload[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const places = useRef(new Map<number, Place>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const change = (id: number, part: Partial<PictureUpload>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));

  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  async function send(upload: PictureUpload): Promise<void> {
    const { id, file } = upload;
    const stop = new AbortController();
    stops.current.set(id, stop);
    change(id, { error: undefined, progress: 0 });
    const sent = await sendPicture(file, {
      onProgress: (progress) => change(id, { progress }),
      signal: stop.signal,
    });
    stops.current.delete(id);
    if (sent === 'cancelled') return;
    if (sent === 'unreachable') return change(id, { error: t('editor.uploadFailed') });
    if ('refusal' in sent) {
      const { message, fields } = wordsFor(sent.refusal, t);
      return change(id, { error: fields.file ?? message });
    }
    put(id, sent.url);
    change(id, { url: sent.url, progress: 1 });
  }

  function put(id: number, url: string): void {
    const writer = surface();
    if (writer === null) return;
    const { text, from, to } = writer.read();
    const placeOf = (place: Place | undefined) =>
      placeAfterCode(text, place ? movedPlace(place.at, place.text, text) : text.length);
    const at = placeOf(places.current.get(id));
    const next = [...places.current].flatMap(([one, place]) =>
      one > id && placeOf(place) === at ? [one] : [],
    );
    const block = pictureMarkdown(url, '');
    // Writing goes on below it: where the caret is, a rich editor shows Markdown.
    const below = block.length + 2;
    const inserted = insertBlock({ text, from: at, to: at }, block, { start: below, end: below });
    const kept = text.slice(0, at) + inserted.insert + text.slice(at);
    // Whoever went on writing stays where they are.
    const [selectFrom, selectTo] =
      from === at && to === at
        ? [inserted.selectFrom, inserted.selectTo]
        : [movedPlace(from, text, kept), movedPlace(to, text, kept)];
    elsewhere(() => writer.write({ ...inserted, selectFrom, selectTo }));
    // What was to stand at the same place stands below it.
    for (const one of next) places.current.set(one, { text: writer.read().text, at: inserted.selectFrom });
  }

  return {
    uploads,
    add(files: File[]) {
      const writer = surface();
      for (const file of files) {
        const id = ++count;
        const upload = { id, file, preview: URL.createObjectURL(file), progress: 0 };
        if (writer) {
          const { text, to } = writer.read();
          places.current.set(id, { text, at: writer.isEntered() ? to : text.length });
        }
        setUploads((all) => [...all, upload]);
        // One after the other, so that they stand in the order they were chosen in.
        last.current = last.current.then(() => (places.current.has(id) ? send(upload) : undefined));
      }
    },
    /** Keeps in mind that the text has changed, so that pictures still find their places. */
    follow() {
      const text = surface()?.read().text;
      if (text === undefined) return;
      for (const [id, place] of places.current) {
        places.current.set(id, { text, at: movedPlace(place.at, place.text, text) });
      }
    },
    retry: (upload: PictureUpload) => void send(upload),
    /** Stops it, or takes what has arrived out of the text again. */
    remove({ id, url, preview }: PictureUpload) {
      stops.current.get(id)?.abort();
      places.current.delete(id);
      const writer = surface();
      const found = url && writer ? findPicture(writer.read().text, url) : null;
      if (writer && found)
        writer.write({ ...found, insert: '', selectFrom: found.from, selectTo: found.from });
      URL.revokeObjectURL(preview);
      setUploads((all) => all.filter((upload) => upload.id !== id));
    },
    describe({ url }: PictureUpload, description: string) {
      const writer = surface();
      if (!writer || url === undefined) return;
      const { text, from, to } = writer.read();
      const found = findPicture(text, url);
      if (!found) return;
      const insert = pictureMarkdown(url, description);
      const kept = text.slice(0, found.from) + insert + text.slice(found.to);
      // Nobody writes in the text meanwhile: its caret stays where it was.
      const [selectFrom, selectTo] = [movedPlace(from, text, kept), movedPlace(to, text, kept)];
      elsewhere(() => writer.write({ ...found, insert, selectFrom, selectTo }));
    },
  };
}

/** Writing takes the focus; whoever is at another field keeps it. */
function elsewhere(write: () => void): void {
  const active = document.activeElement;
  write();
  if (active instanceof HTMLElement && active !== document.body) active.focus();
}
