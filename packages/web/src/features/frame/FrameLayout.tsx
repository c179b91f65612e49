import { useEffect, useMemo } from 'react';
import { Outlet, ScrollRestoration, useLoaderData, useLocation } from 'react-router';
import { BottomBar } from '../../design/frame/BottomBar.tsx';
import { FooterButton, FooterLinks, LanguageSwitch, ThemeSwitch } from '../../design/frame/Footer.tsx';
import { Frame } from '../../design/frame/Frame.tsx';
import { Header } from '../../design/frame/Header.tsx';
import { Rail } from '../../design/frame/Rail.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { SiteProvider, useSite } from '../../routing/site.tsx';
import { runShortcut } from '../../shortcuts/run-shortcut.ts';
import { Shortcuts } from '../../shortcuts/Shortcuts.tsx';
import { localPath } from '../../words/address.ts';
import { FormatProvider, useFormat } from '../../words/FormatProvider.tsx';
import { isLanguage, languageNames } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { useLiveUnread } from '../live/use-live-unread.ts';
import { NewcomerLimitsFragment } from '../newcomers/newcomer-limits.ts';
import { Announcer } from './Announcer.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { HeaderSearch } from './HeaderSearch.tsx';
import { frameIsShown } from './owed-frame.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { threadsWithin } from './threads-within.ts';
import { usePreparedForms } from './use-prepared-forms.ts';

/** What the frame shows on every page: who is reading, and the places they may go. */
export const FrameQuery = graphql(
  `
  query Frame {
    brand {
      name
      logoShowsName
      stylesheet
      logo {
        url
        width
        height
      }
    }
    me {
      displayName
      path
      role
      unreadCount
      answerCount
      ownedProducts {
        name
        path
      }
      avatar {
        url
      }
    }
    myAccount {
      timeZone
    }
    myReadingLanguages
    newcomerLimits {
      ...NewcomerLimits
    }
    viewerMayTagForOthers
    viewerHasPanels
    offeredLanguages
    board(period: WEEK) {
      period
    }
    categories {
      name
      path
      threadCount
      children {
        threadCount
      }
    }
    products {
      name
      path
    }
  }
`,
  [NewcomerLimitsFragment],
);

/** What the frame loaded. */
export type FrameData = ResultOf<typeof FrameQuery>;

/** The frame around every page. */
export function FrameLayout() {
  const site = useSite();
  const { language, timeZone, now } = site;
  const frame = useLoaderData<FrameData>();
  const { brand, me, myAccount, offeredLanguages } = frame;
  useEffect(() => frameIsShown(frame), [frame]);
  usePreparedForms(me !== null);
  // The document was made with the brand of its moment; what is shown from now on has that of now.
  const current = useMemo(
    () => ({ ...site, brand, languages: offeredLanguages.filter(isLanguage) }),
    [site, brand, offeredLanguages],
  );
  return (
    <SiteProvider value={current}>
      {brand.stylesheet && <link rel="stylesheet" href={brand.stylesheet} precedence="brand" />}
      <FormatProvider settings={{ language, timeZone: myAccount?.timeZone ?? timeZone, now }}>
        <FilledFrame />
        <Shortcuts />
        <ConnectionNotice />
        <Announcer />
        <ScrollRestoration />
      </FormatProvider>
    </SiteProvider>
  );
}

function FilledFrame() {
  const { me, board, viewerHasPanels } = useLoaderData<FrameData>();
  const t = useWords();
  const { brand } = useSite();
  const unread = useUnread();
  return (
    <Frame
      skip={t('frame.skip')}
      coming={t('frame.coming')}
      header={
        <Header
          brand={brand}
          homeLabel={t('frame.brandHome', { brand: brand.name })}
          search={<HeaderSearch />}
          ask={t('frame.ask')}
          person={<PersonMenu {...{ me, board, viewerHasPanels, unread }} />}
        />
      }
      rail={<Places />}
      footer={<FrameFooter />}
      bar={
        <BottomBar
          label={t('frame.places')}
          places={[
            { to: '/', icon: 'home', label: t('frame.home') },
            { to: '/spaces', icon: 'folder', label: t('frame.spaces') },
            { to: '/ask', icon: 'pen', label: t('frame.ask'), action: true },
            { to: '/inbox', icon: 'mail', label: t('frame.inbox'), count: unread },
            me
              ? { to: me.path, icon: 'person', label: t('frame.you') }
              : { to: '/sign-in', icon: 'person', label: t('frame.signIn') },
          ]}
        />
      }
    >
      <Outlet />
    </Frame>
  );
}

/** How much the reader has not read, told; nothing when that is nothing. */
function useUnread(): string | undefined {
  const { me } = useLoaderData<FrameData>();
  const count = useLiveUnread(me);
  const format = useFormat();
  return count > 0 ? format.compactNumber(count) : undefined;
}

function Places() {
  const { me, categories, products, board } = useLoaderData<FrameData>();
  const unread = useUnread();
  const t = useWords();
  const format = useFormat();
  // Who has said what they own is spared the rest, which is among the spaces.
  const yours = me?.ownedProducts ?? [];
  const shown = yours.length > 0 ? yours : products;
  return (
    <Rail
      label={t('frame.places')}
      groups={[
        {
          places: [
            { to: '/', label: t('frame.home') },
            { to: '/questions', label: t('kind.questions') },
            { to: '/tips', label: t('kind.tips') },
            { to: '/ideas', label: t('kind.ideas'), also: ['/roadmap', '/changelog', '/challenges'] },
            { to: '/discussions', label: t('kind.discussions') },
            // Null where no games are shown, to anybody or to this reader.
            ...(board === null ? [] : [{ to: '/leaderboard', label: t('board.title') }]),
            ...(me === null ? [] : [{ to: '/inbox', label: t('frame.inbox'), count: unread }]),
          ],
        },
        {
          title: t('frame.spaces'),
          places: categories.map((category) => {
            const count = threadsWithin(category);
            return {
              to: category.path,
              label: category.name,
              count: count > 0 ? format.compactNumber(count) : undefined,
            };
          }),
        },
        ...(shown.length > 0
          ? [
              {
                title: yours.length > 0 ? t('home.yourProducts') : t('frame.products'),
                places: shown.map(({ name, path }) => ({ to: path, label: name })),
              },
            ]
          : []),
      ]}
    />
  );
}

function FrameFooter() {
  const t = useWords();
  const { brand, language, defaultLanguage, languages } = useSite();
  const { pathname, search } = useLocation();
  return (
    <>
      <FooterLinks>{t('frame.signature', { brand: brand.name })}</FooterLinks>
      <LanguageSwitch
        label={t('frame.language')}
        languages={languages.map((code) => ({
          code,
          name: languageNames[code],
          href: localPath(pathname, code, defaultLanguage) + search,
          current: code === language,
        }))}
      />
      <ThemeSwitch
        label={t('frame.theme')}
        names={{
          system: t('frame.themeSystem'),
          light: t('frame.themeLight'),
          dark: t('frame.themeDark'),
        }}
      />
      <FooterButton onPress={() => runShortcut('sheet')}>{t('shortcut.title')}</FooterButton>
    </>
  );
}
