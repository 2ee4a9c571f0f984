import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import type { EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../words/useWords.js';
import type { Shelf } from '../notes/shelf.js';
import { TableTool } from '../table/TableTool.js';
import { insertNote } from './note.js';
import { Sign, type SignName } from './Sign.js';
import { Group, Tool, ToolBar } from './ToolBar.js';

interface Props {
  editor: Editor;
  shelf: Shelf;
  onFind: () => void;
  onImage: () => void;
}

const markTools: readonly { name: 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript'; keys: string }[] = [
  { name: 'bold', keys: 'Mod-B' },
  { name: 'italic', keys: 'Mod-I' },
  { name: 'underline', keys: 'Mod-U' },
  { name: 'superscript', keys: 'Mod-.' },
  { name: 'subscript', keys: 'Mod-,' },
];

/** All tools of writing, in the order of how often a hand goes there. */
export function Tools({ editor, shelf, onFind, onImage }: Props) {
  const { t } = useWords();
  useSyncExternalStore(shelf.subscribe, shelf.version);
  const now = useEditorState({ editor, selector: ({ editor: one }) => standing(one) });
  const inNote = shelf.active !== null;
  const marks = shelf.active === null ? now.marks : marksOf(shelf.active.state);
  const mayWrite = now.editable;

  const mark = (name: string) => {
    const view = shelf.active ?? editor.view;
    const type = view.state.schema.marks[name];
    if (type !== undefined) toggleMark(type)(view.state, view.dispatch);
    view.focus();
  };
  return (
    <ToolBar label={t('text.tools.title')} onLeave={() => editor.view.focus()}>
      <Group label={t('text.tools.history')}>
        <Tool sign="undo" label={t('text.tools.undo')} keys="Mod-Z" disabled={!mayWrite || !now.canUndo} onClick={() => editor.chain().focus().undo().run()} />
        <Tool sign="redo" label={t('text.tools.redo')} keys="Mod-Y" disabled={!mayWrite || !now.canRedo} onClick={() => editor.chain().focus().redo().run()} />
      </Group>
      <Group label={t('text.tools.letters')}>
        {markTools.map(({ name, keys }) => (
          <Tool
            key={name}
            sign={name}
            label={t(`text.tools.${name}`)}
            keys={keys}
            pressed={marks.includes(name)}
            disabled={!mayWrite}
            onClick={() => mark(name)}
          />
        ))}
      </Group>
      <Group label={t('text.tools.paragraph')}>
        <AlignTool editor={editor} align={now.align} disabled={!mayWrite || inNote} />
        <Tool
          sign="bullets"
          label={t('text.tools.bullets')}
          keys="Mod-Shift-8"
          pressed={now.list === 'bulletList'}
          disabled={!mayWrite || inNote}
          onClick={() => editor.chain().focus().toggleBulletList().run()}
        />
        <NumbersTool editor={editor} kind={now.kind} pressed={now.list === 'orderedList'} disabled={!mayWrite || inNote} />
        <Tool
          sign="deeper"
          label={t('text.tools.deeper')}
          keys="Tab"
          disabled={!mayWrite || inNote || now.list === null}
          onClick={() => editor.chain().focus().sinkListItem('listItem').run()}
        />
        <Tool
          sign="higher"
          label={t('text.tools.higher')}
          keys="Shift-Tab"
          disabled={!mayWrite || inNote || now.list === null}
          onClick={() => editor.chain().focus().liftListItem('listItem').run()}
        />
      </Group>
      <Group label={t('text.tools.insert')}>
        <TableTool editor={editor} inTable={now.inTable} disabled={!mayWrite || inNote} />
        <Tool
          sign="note"
          label={t('text.tools.note')}
          keys="Mod-Alt-F"
          disabled={!mayWrite || inNote || !now.mayNote}
          onClick={() => insertNote(editor, shelf)}
        />
        <Tool sign="image" label={t(now.onImage ? 'text.tools.imageEdit' : 'text.tools.image')} disabled={!mayWrite || inNote} onClick={onImage} />
      </Group>
      <Group label={t('text.find.title')}>
        <Tool sign="find" label={t('text.find.title')} keys="Mod-F" onClick={onFind} />
      </Group>
    </ToolBar>
  );
}

function standing(editor: Editor) {
  const { state } = editor;
  const list = editor.isActive('orderedList') || editor.isActive('bulletList') ? innermostList(state) : null;
  const { $to } = state.selection;
  return {
    editable: editor.isEditable,
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    marks: marksOf(state),
    align: alignOf(state),
    list: list?.name ?? null,
    kind: list?.kind ?? null,
    inTable: editor.isActive('table'),
    onImage: editor.isActive('image'),
    mayNote: $to.parent.isTextblock,
  };
}

const alignOf = ({ selection }: EditorState): string => {
  const align: unknown = selection.$from.parent.attrs['textAlign'];
  return typeof align === 'string' ? align : 'justify';
};

function innermostList({ selection: { $from } }: EditorState): { name: string; kind: string | null } | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth);
    if (type.name === 'bulletList' || type.name === 'orderedList') return { name: type.name, kind: typeof attrs['type'] === 'string' ? attrs['type'] : null };
  }
  return null;
}

function marksOf(state: EditorState): string[] {
  const { from, to, empty, $from } = state.selection;
  if (empty) return (state.storedMarks ?? $from.marks()).map(({ type }) => type.name);
  return Object.values(state.schema.marks)
    .filter((type) => state.doc.rangeHasMark(from, to, type))
    .map(({ name }) => name);
}

const aligns: readonly { align: string; sign: SignName }[] = [
  { align: 'justify', sign: 'justify' },
  { align: 'left', sign: 'left' },
  { align: 'center', sign: 'center' },
  { align: 'right', sign: 'right' },
];

function AlignTool({ editor, align, disabled }: { editor: Editor; align: string; disabled: boolean }) {
  const { t } = useWords();
  const sign = aligns.find((one) => one.align === align)?.sign ?? 'justify';
  // justified is how the page sets a paragraph that says nothing
  const set = (to: string) => (to === 'justify' ? editor.chain().focus().unsetTextAlign().run() : editor.chain().focus().setTextAlign(to).run());
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Tool sign={sign} label={t('text.tools.align')} disabled={disabled} opens />
      </Menu.Target>
      <Menu.Dropdown>
        {aligns.map((one) => (
          <Menu.Item
            key={one.align}
            leftSection={<Sign name={one.sign} size={16} />}
            {...(one.align === align ? { 'aria-current': 'true' } : {})}
            onClick={() => set(one.align)}
          >
            {t(`text.align.${one.align}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The kinds the page prints; none named: 1. at the first level, a) at the second. */
const kinds = [null, '1', 'a', 'A', 'i', 'I'] as const;

function NumbersTool({ editor, kind, pressed, disabled }: { editor: Editor; kind: string | null; pressed: boolean; disabled: boolean }) {
  const { t } = useWords();
  const set = (type: string | null) => {
    const chain = editor.chain().focus();
    (pressed ? chain : chain.toggleOrderedList()).updateAttributes('orderedList', { type }).run();
  };
  return (
    <>
      <Tool
        sign="numbers"
        label={t('text.tools.numbers')}
        keys="Mod-Shift-7"
        pressed={pressed}
        disabled={disabled}
        onClick={() => editor.chain().focus().toggleOrderedList().run()}
      />
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Tool sign="down" label={t('text.tools.kinds')} disabled={disabled} />
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((one) => (
            <Menu.Item key={one ?? 'plain'} {...(pressed && one === kind ? { 'aria-current': 'true' } : {})} onClick={() => set(one)}>
              {t(`text.kind.${one === null ? 'plain' : kindNames[one]}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
const kindNames = { '1': 'decimal', a: 'letters', A: 'capitals', i: 'roman', I: 'romanCapitals' } as const;
