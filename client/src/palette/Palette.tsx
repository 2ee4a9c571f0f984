import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMe } from '../api/session.js';
import { offersOf } from '../form/offers.js';
import { Marked } from '../search/Marked.js';
import { StepDialog } from '../signing/StepDialog.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useFocusBack } from '../ui/useFocusBack.js';
import { useWords } from '../words/useWords.js';
import { along, type Entry } from './entries.js';
import css from './Palette.module.css';
import { type Doing, useGroups } from './useGroups.js';

/** A pause in typing, ms. */
const pause = 150;
const moves = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/** Type a few letters, choose with the arrows, Enter: pages, documents, what I can do here. */
export function Palette({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const { t } = useWords();
  const { id } = useParams({ strict: false });
  const me = useMe().data;
  const [doing, setDoing] = useState<Doing | null>(null);
  if (doing !== null) {
    const divisions = me?.divisions ?? doing.report.divisions;
    return <StepDialog {...doing} offers={offersOf(doing.report, divisions)} divisions={divisions} onClose={onClose} onDone={onClose} />;
  }
  return (
    <Modal.Root opened onClose={onClose} padding={0} size="40rem" yOffset="10dvh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.open')}>
        <Modal.Body>
          <Finder reportId={id ?? null} onClose={onClose} onDo={setDoing} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Finder({ reportId, onClose, onDo }: { reportId: string | null; onClose: () => void; onDo: (doing: Doing) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, pause);
  const { groups, looking, error } = useGroups({ typed, settled, reportId, onClose, onDo });
  const entries = groups.flatMap((group) => group.entries);
  const [chosen, choose] = useState<string | null>(null);
  // what was chosen may be gone with the next letter: then the first stands ready
  const at = entries.some(({ id }) => id === chosen) ? chosen : (entries[0]?.id ?? null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (at !== null) list.current?.querySelector(`[id="palette-${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      entries.find(({ id }) => id === at)?.run();
    } else if (moves.has(event.key)) {
      event.preventDefault();
      choose(
        along(
          entries.map(({ id }) => id),
          at,
          event.key,
        ),
      );
    }
  };

  return (
    <div className={css.palette}>
      <div className={css.field}>
        <Icon name="search" size={20} />
        <input
          className={css.input}
          role="combobox"
          aria-label={t('palette.label')}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          {...(at === null ? {} : { 'aria-activedescendant': `palette-${at}` })}
          placeholder={t('palette.placeholder')}
          value={typed}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            choose(null);
          }}
          onKeyDown={onKey}
        />
        <button type="button" className={css.close} onClick={onClose}>
          Esc<span className="heard"> {t('app.close')}</span>
        </button>
      </div>
      {error === null ? null : (
        <div className={css.problem}>
          <ProblemNotice error={error} />
        </div>
      )}
      <div ref={list} id="palette-list" role="listbox" aria-label={t('palette.open')} className={css.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
          <div key={group.id} role="group" aria-labelledby={`palette-group-${group.id}`}>
            <div id={`palette-group-${group.id}`} className={css.group} role="presentation">
              {group.title}
            </div>
            {group.entries.map((entry) => (
              <Option key={entry.id} entry={entry} selected={entry.id === at} onPoint={() => choose(entry.id)} />
            ))}
          </div>
        ))}
        {entries.length === 0 ? (
          <div className={css.none} role="presentation">
            {t('palette.none')}
          </div>
        ) : null}
      </div>
      <p className="heard" role="status">
        {looking ? t('app.loading') : t('palette.count', { count: entries.length })}
      </p>
      <p className={css.foot} aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.keysMove')} · <kbd>Enter</kbd> {t('palette.keysOpen')} · <kbd>Esc</kbd> {t('palette.keysClose')}
      </p>
    </div>
  );
}

function Option({ entry, selected, onPoint }: { entry: Entry; selected: boolean; onPoint: () => void }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field, which has the focus
    <div
      id={`palette-${entry.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={css.option}
      onMouseMove={selected ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={entry.run}
    >
      <Icon name={entry.icon} size={18} />
      <span className={css.words}>{entry.hits === undefined ? entry.words : <Marked text={entry.words} hits={entry.hits} />}</span>
      {entry.more === undefined ? null : <span className={css.beside}>{entry.more}</span>}
    </div>
  );
}
