import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { TextFinding } from '../../api/text.js';
import { StateMark } from '../../ui/StateMark.js';
import { useWords } from '../../words/useWords.js';
import { linesOf } from '../lines.js';
import type { Shelf } from '../notes/shelf.js';
import css from './FindingList.module.css';
import { afterMending, isMendable, mend } from './placed.js';
import { checkedIn, choose, placeOf, withFound } from './plugin.js';
import type { Asking } from './useFindings.js';

interface Props {
  editor: Editor;
  shelf: Shelf;
  section: string;
  asking: Asking;
  connected: boolean;
  askNow: () => void;
}

/** What the office will find, while there is time to mend it. */
export function FindingList({ editor, shelf, section, asking, connected, askNow }: Props) {
  const { t } = useWords();
  const checked = useEditorState({ editor, selector: ({ editor: one }) => checkedIn(one.state) });
  const list = useRef<HTMLUListElement>(null);
  const { findings, chosen, said } = checked;
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector(`[data-id="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const show = (finding: TextFinding) => {
    const place = placeOf(editor.state, finding.id);
    const tr = choose(editor.state.tr, finding.id);
    const note =
      place === null
        ? undefined
        : linesOf(editor.state.doc).find((line) => line.start <= place.from && place.from <= line.start + lengthOf(editor, line.start))?.notes[0];
    if (place !== null && note === undefined) tr.setSelection(TextSelection.create(editor.state.doc, place.from, place.to));
    editor.view.dispatch(tr);
    if (note !== undefined) shelf.ask(note);
    else if (place !== null) {
      editor.view.focus();
      document.querySelector('.findingHere')?.scrollIntoView({ block: 'center' });
    }
  };
  const repair = (finding: TextFinding) => {
    const { tr } = editor.state;
    if (!mend(tr, finding, said)) return askNow();
    editor.view.dispatch(withFound(tr, afterMending(findings, finding, said)));
    askNow();
  };

  const musts = findings.filter(({ severity }) => severity === 'must').length;
  const summary =
    findings.length === 0
      ? t('text.checks.clean')
      : musts === 0
        ? t('text.checks.count', { n: findings.length })
        : t('text.checks.countMust', { n: findings.length, musts });
  return (
    <section className={css.panel} aria-labelledby="checksTitle">
      <div className="row apart">
        <h2 id="checksTitle">{t('text.checks.title')}</h2>
        <Button size="compact-xs" variant="subtle" onClick={askNow} loading={asking === 'asking'} disabled={!connected}>
          {t('text.checks.again')}
        </Button>
      </div>
      <p className="small soft" role="status">
        {!connected ? t('text.checks.offline') : asking === 'failed' ? t('text.checks.failed') : asking === 'waiting' ? t('text.checks.waiting') : summary}
      </p>
      {findings.length === 0 ? null : (
        <ul className={css.list} ref={list}>
          {findings.map((finding) => (
            <li key={finding.id} data-id={finding.id} className={finding.id === chosen ? css.chosen : undefined}>
              <button type="button" className={css.go} onClick={() => show(finding)} aria-current={finding.id === chosen ? 'true' : undefined}>
                <StateMark group="severity" state={finding.severity} />
                <span className="breaks">{finding.message}</span>
                <span className="small soft breaks">{finding.id === chosen ? finding.why : finding.place.words}</span>
              </button>
              {editor.isEditable && isMendable(finding, section) ? (
                <Button
                  className={css.mend ?? ''}
                  size="compact-sm"
                  variant="light"
                  onClick={() => repair(finding)}
                  aria-label={t('text.checks.mendThis', { what: fixWords(finding, t), message: finding.message })}
                >
                  {t('text.checks.mend')}: {fixWords(finding, t)}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const lengthOf = (editor: Editor, start: number): number => editor.state.doc.resolve(start).parent.content.size;

function fixWords({ fix }: TextFinding, t: (key: string, values?: Record<string, unknown>) => string): string {
  const [first, ...others] = fix ?? [];
  if (first === undefined) return '';
  const text = first.text === ' ' ? t('text.checks.space') : `“${first.text}”`;
  const what = first.text === '' ? t('text.checks.drop') : first.length === 0 ? t('text.checks.add', { text }) : text;
  return others.length === 0 ? what : t('text.checks.places', { what, n: others.length + 1 });
}
