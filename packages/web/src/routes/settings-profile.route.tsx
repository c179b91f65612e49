import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { GamesForm, GamesFormFragment } from '../features/games/GamesForm.tsx';
import { gamesAction } from '../features/games/games-action.ts';
import { AvatarForm, AvatarFormFragment } from '../features/settings/AvatarForm.tsx';
import { HomeForm, HomeFormFragment } from '../features/settings/HomeForm.tsx';
import { homeAction } from '../features/settings/home-action.ts';
import { OwnedForm } from '../features/settings/OwnedForm.tsx';
import { ProfileForm, ProfileFormFragment } from '../features/settings/ProfileForm.tsx';
import { avatarAction, profileAction, removeAvatarAction } from '../features/settings/profile-actions.ts';
import { SettingsTabs } from '../features/settings/SettingsTabs.tsx';
import { OwnStore, OwnStoreFragment } from '../features/stores/OwnStore.tsx';
import { ownStoreAction } from '../features/stores/own-store-action.ts';
import { OwnedFieldsFragment } from '../features/welcome/OwnedFields.tsx';
import { ownedAction } from '../features/welcome/welcome-actions.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

const SettingsProfileQuery = graphql(
  `
    query SettingsProfile {
      me {
        ...AvatarForm
      }
      ...ProfileForm
      products {
        number
      }
      ...OwnedFields
      ...HomeForm
      ...OwnStore
      stores(first: 1) {
        edges {
          node {
            number
          }
        }
      }
      gameChoices {
        ...GamesForm
      }
    }
  `,
  [
    GamesFormFragment,
    AvatarFormFragment,
    ProfileFormFragment,
    OwnedFieldsFragment,
    HomeFormFragment,
    OwnStoreFragment,
  ],
);

export const route = defineRoute({
  async load({ client }) {
    const data = await client.query(SettingsProfileQuery, {});
    if (data.me === null) throw redirect(signInAddress('/settings'));
    return { data, me: data.me, timeZones: Intl.supportedValuesOf('timeZone') };
  },
  action: {
    profile: profileAction,
    avatar: avatarAction,
    removeAvatar: removeAvatarAction,
    owned: ownedAction,
    home: homeAction,
    chooseStore: ownStoreAction,
    games: gamesAction,
  },
  meta: ({ t }) => ({ title: t('settings.title'), hidden: true }),
  Page: function SettingsProfile({ data: { data, me, timeZones } }) {
    const t = useWords();
    return (
      <Main>
        <SettingsTabs current="profile" />
        <Section airy>
          <ProfileForm data={data} timeZones={timeZones} />
        </Section>
        <Section airy title={t('settings.picture')}>
          <AvatarForm member={me} />
        </Section>
        {data.products.length > 0 && (
          <Section airy title={t('welcome.ownedTitle')}>
            <OwnedForm data={data} />
          </Section>
        )}
        {data.stores.edges.length > 0 && (
          <Section airy title={t('stores.yours')} id="store">
            <OwnStore data={data} />
          </Section>
        )}
        <Section airy title={t('settings.home')}>
          <HomeForm data={data} />
        </Section>
        {data.gameChoices && (
          <Section airy id="games" title={t('games.title')}>
            <GamesForm choices={data.gameChoices} />
          </Section>
        )}
      </Main>
    );
  },
});
