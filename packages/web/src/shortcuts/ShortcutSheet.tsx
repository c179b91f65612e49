import { Check } from '../design/Choice.tsx';
import { KeyList, KeyRow } from '../design/late/KeyList.tsx';
import { Sheet } from '../design/late/Sheet.tsx';
import { useWords } from '../words/words.ts';
import { type ShortcutPanelParts, shortcutGroups } from './shortcut.ts';
import { letSingleKeysWork, singleKeysWork } from './single-keys.ts';

/** All that keys do on this page, and the switch that makes them do nothing. */
export default function ShortcutSheet({ shortcuts, onClose }: ShortcutPanelParts) {
  const t = useWords();
  return (
    <Sheet title={t('shortcut.title')} closeLabel={t('shortcut.close')} onClose={onClose}>
      {shortcutGroups.map((group) => {
        const rows = shortcuts.filter((shortcut) => shortcut.group === group);
        if (rows.length === 0) return null;
        return (
          <KeyList key={group} title={t(`shortcut.group_${group}`)}>
            {rows.map(({ id, keys, words }) => (
              <KeyRow key={id} keys={keyNames(keys)}>
                {t(words)}
              </KeyRow>
            ))}
          </KeyList>
        );
      })}
      <Check
        name="singleKeys"
        label={t('shortcut.singleKeys')}
        hint={t('shortcut.singleKeysHint')}
        defaultChecked={singleKeysWork()}
        onChange={letSingleKeysWork}
      />
    </Sheet>
  );
}

/** The keys as they are written on keyboards. */
function keyNames(keys: string): string[] {
  const mod = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
  return keys.split(/[ +]/).map((key) => (key === 'Mod' ? mod : key.toUpperCase()));
}
