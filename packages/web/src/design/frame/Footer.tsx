import { type ReactNode, useSyncExternalStore } from 'react';
import styles from './Footer.module.css';

/** The site's small links. */
export function FooterLinks({ children }: { children: ReactNode }) {
  return <div className={styles.group}>{children}</div>;
}

/** A small act among the links; for where scripts run and keys are at hand. */
export function FooterButton({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <div className={`${styles.group} ${styles.keys} alive-only`}>
      <button type="button" onClick={onPress}>
        {children}
      </button>
    </div>
  );
}

interface LanguageSwitchParts {
  label: string;
  languages: { code: string; name: string; href: string; current: boolean }[];
}

/** The same page in the other languages; each is a document of its own. */
export function LanguageSwitch({ label, languages }: LanguageSwitchParts) {
  return (
    <nav className={styles.group} aria-label={label}>
      {languages.map(({ code, name, href, current }) => (
        <a key={code} href={href} hrefLang={code} lang={code} aria-current={current ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** Which theme the reader asked for; the system's when they did not. */
export type Theme = 'system' | 'light' | 'dark';

interface ThemeSwitchParts {
  label: string;
  names: Record<Theme, string>;
}

/** Light, dark, or as the system has it; kept in the browser, since it concerns only this screen. */
export function ThemeSwitch({ label, names }: ThemeSwitchParts) {
  const theme = useSyncExternalStore(onThemeChange, chosenTheme, () => 'system' as const);
  return (
    <fieldset className={`${styles.group} alive-only`}>
      <legend className="unseen">{label}</legend>
      {(['system', 'light', 'dark'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={theme === one} onClick={() => chooseTheme(one)}>
          {names[one]}
        </button>
      ))}
    </fieldset>
  );
}

function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Takes a theme at once, and keeps it for this browser. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
