import type { ReactNode } from 'react';
import { Section } from '../design/Section.tsx';

/** Some components that belong together, under their name. */
export function Spec({ name, children }: { name: string; children: ReactNode }) {
  return <Section title={name}>{children}</Section>;
}
