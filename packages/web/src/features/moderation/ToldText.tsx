import { Link } from 'react-router';
import { Prose } from '../../design/Prose.tsx';
import { Quoted } from '../../design/Quoted.tsx';
import type { ToldText as Told } from './told-text.ts';

/** The text that a page is about, with the way back to its place. */
export function ToldText({ told }: { told: Told }) {
  return (
    <Quoted
      source={
        <Link className="link" to={told.path} lang={told.thread.language}>
          {told.thread.title}
        </Link>
      }
    >
      <Prose html={told.html} lang={told.language} small={told.language === undefined} />
    </Quoted>
  );
}
