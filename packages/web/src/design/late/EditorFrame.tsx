import { type ComponentProps, createRef, type ReactNode, type RefObject } from 'react';
import { classes } from '../classes.ts';
import { FieldFrame } from '../Field.tsx';
import styles from './EditorFrame.module.css';

/** The places for what comes late: room for the tools is kept from the beginning, so that nothing moves. */
export interface EditorSlots {
  field: RefObject<HTMLTextAreaElement | null>;
  /** Tools above the field. */
  tools: RefObject<HTMLDivElement | null>;
  /** The rich editor in place of the field. */
  host: RefObject<HTMLDivElement | null>;
  /** What floats over the text. */
  over: RefObject<HTMLDivElement | null>;
  /** Pictures on their way. */
  below: RefObject<HTMLDivElement | null>;
}

/** The places of one editor. */
export const editorSlots = (): EditorSlots => ({
  field: createRef(),
  tools: createRef(),
  host: createRef(),
  over: createRef(),
  below: createRef(),
});

interface EditorFrameParts extends Omit<ComponentProps<'textarea'>, 'className' | 'ref'> {
  id: string;
  label: ReactNode;
  labelUnseen?: boolean;
  error?: string;
  hint?: ReactNode;
  /** Where its late parts are put. */
  slots: EditorSlots;
  /** Whether a rich editor is shown; the field then lies beneath it. */
  isRich: boolean;
  /** What stands below the field, within the frame. */
  foot?: ReactNode;
}

/** A field for long texts in one frame with its tools. */
export function EditorFrame(parts: EditorFrameParts) {
  const { id, label, labelUnseen, error, hint, slots, isRich, foot, ...rest } = parts;
  return (
    <FieldFrame
      id={id}
      // While the rich editor is there, it bears the name.
      field={isRich ? null : id}
      label={label}
      labelUnseen={labelUnseen}
      error={error}
      hint={hint}
    >
      <div className={classes(styles.frame, error && styles.wrong)}>
        <div ref={slots.tools} className={classes(styles.tools, 'alive-only')} />
        <div className={styles.room} data-editor>
          <textarea
            {...rest}
            ref={slots.field}
            id={id}
            className={styles.field}
            aria-invalid={error ? true : undefined}
            aria-describedby={classes(error && `${id}-error`, hint ? `${id}-hint` : undefined)}
            {...(isRich && { tabIndex: -1, 'aria-hidden': true })}
          />
          <div ref={slots.host} hidden={!isRich} />
          <div ref={slots.over} />
        </div>
        <div ref={slots.below} />
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
    </FieldFrame>
  );
}
