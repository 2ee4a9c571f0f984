import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useWords } from '../../words/useWords.js';
import { wordsIn } from '../count.js';
import { linesOf } from '../lines.js';

/** How many words the section has; how many of them are selected, where some are. */
export function Count({ editor }: { editor: Editor }) {
  const { t, language } = useWords();
  const { all, selected } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      all: wordsIn(linesOf(state.doc).map(({ text }) => text)),
      selected: state.selection.empty ? 0 : wordsIn([state.doc.textBetween(state.selection.from, state.selection.to, '\n', '\n')]),
    }),
  });
  const number = (n: number) => new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(n);
  return <span className="numbers">{selected === 0 ? t('text.count', { n: number(all) }) : t('text.countOf', { n: number(selected), all: number(all) })}</span>;
}
