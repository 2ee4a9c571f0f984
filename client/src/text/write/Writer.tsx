import { Button } from '@mantine/core';
import { Extension } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readImage } from '../../../../templates/package/image.js';
import { limits } from '../../../../templates/package/limits.js';
import { Notice } from '../../ui/Notice.js';
import { Waiting } from '../../ui/Waiting.js';
import { useWords } from '../../words/useWords.js';
import { FindingList } from '../checks/FindingList.js';
import { choose } from '../checks/plugin.js';
import { useFindings } from '../checks/useFindings.js';
import { FindBar } from '../find/FindBar.js';
import { type Asked, ImageDialog, type Picture } from '../image/ImageDialog.js';
import { measure } from '../measure.js';
import { NoteList } from '../notes/NoteList.js';
import { createShelf } from '../notes/shelf.js';
import { keepCopy } from '../room/deliver.js';
import { clearSent, type RoomName } from '../room/device.js';
import { PresentList } from '../room/PresentList.js';
import type { Room, RoomState } from '../room/room.js';
import { StandingMark } from '../room/StandingMark.js';
import { useRoom, useRoomState } from '../room/useRoom.js';
import { useSignedIn } from '../room/useSignedIn.js';
import { notTooWide } from '../room/wide.js';
import { Count } from './Count.js';
import { extensionsFor } from './extensions.js';
import { insertNote } from './note.js';
import { pastedHtml } from './paste.js';
import { Tools } from './Tools.js';
import css from './Writer.module.css';
import './sheet.css';

export interface WriterProps {
  name: RoomName;
  me: { person: string; name: string };
  heading: string;
  /** told when words of mine were kept aside, or the right to write changed */
  onNews: () => void;
  /** told at a pause, when what stands on the sheet is on the server's disk: what can be done with it may be another thing now */
  onSaved: () => void;
}

/** So long nothing more comes before it is told, ms. */
const pause = 600;

/** One section, written by as many as may, at the same time. */
export function Writer(props: WriterProps) {
  const { name, me } = props;
  const room = useRoom(name, me, (doc) => keepCopy(name, doc, Date.now()));
  useEffect(() => void clearSent(), []);
  return room === null ? <Opening /> : <InRoom {...props} room={room} />;
}

const Opening = () => (
  <div className="sheet">
    <Waiting lines={6} />
  </div>
);

function InRoom({ room, onNews, onSaved, ...props }: WriterProps & { room: Room }) {
  const state = useRoomState(room);
  const { aside, shut } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of these is the news
  useEffect(onNews, [aside, shut]);
  // words of mine when they are saved, and of others when they come: those are saved already
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let { savedAt } = room.state();
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(onSaved, pause);
    };
    const unsubscribe = room.subscribe(() => {
      if (room.state().savedAt === savedAt) return;
      ({ savedAt } = room.state());
      soon();
    });
    room.doc.on('update', soon);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      room.doc.off('update', soon);
    };
  }, [room, onSaved]);
  useSignedIn(room.enterAnew);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { unsent, kept } = room.state();
      if (unsent && !kept) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [room]);
  if (!state.drawn) return state.shut === null ? <Opening /> : <StandingMark state={state} />;
  return <Sheet {...props} room={room} state={state} />;
}

function Sheet({ name, me, heading, room, state }: Omit<WriterProps, 'onNews' | 'onSaved'> & { room: Room; state: RoomState }) {
  const { t } = useWords();
  const [shelf] = useState(createShelf);
  const [finding, setFinding] = useState({ open: false, times: 0 });
  const [image, setImage] = useState<Asked | null>(null);
  const [left, setLeft] = useState<{ why: 'imagesLeft' | 'tooWide' | 'image.imageUnreadable'; n: number } | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  const pasted = useCallback((html: string) => {
    const taken = pastedHtml(html);
    setLeft(taken.imagesLeft === 0 ? null : { why: 'imagesLeft', n: taken.imagesLeft });
    return taken.html;
  }, []);
  const find = useCallback(() => setFinding(({ times }) => ({ open: true, times: times + 1 })), []);
  const label = t('text.box', { number: name.section, heading });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor is made once for its room
  const extensions = useMemo(
    () => [
      ...extensionsFor({
        room,
        me,
        shelf,
        words: { note: (n) => t('text.note', { n }), placeholder: t('text.placeholder') },
        onFinding: (id) => queueMicrotask(() => editorRef.current?.view.dispatch(choose(editorRef.current.state.tr, id))),
      }),
      Extension.create({ name: 'notTooWide', addProseMirrorPlugins: () => [notTooWide(() => setLeft({ why: 'tooWide', n: limits.tableColumns }))] }),
    ],
    [room, shelf],
  );
  const editor = useEditor(
    {
      extensions,
      editable: state.shut === null,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true', lang: 'vi' },
        transformPastedHTML: pasted,
        handlePaste: (_view, event) => takeImage(event.clipboardData, event.clipboardData?.getData('text/html') ?? ''),
        handleDrop: (_view, event, _slice, moved) => !moved && takeImage(event.dataTransfer, ''),
        handleKeyDown: (_view, event) => key(event),
      },
    },
    [room],
  );
  const editorRef = useRef(editor);
  editorRef.current = editor;

  function takeImage(data: DataTransfer | null, html: string): boolean {
    const file = [...(data?.files ?? [])].find((one) => one.type.startsWith('image/'));
    // Excel and Word put a picture of the words beside the words
    if (file === undefined || /<(p|table|span|td|li)\b/i.test(html)) return false;
    setImage({ file });
    return true;
  }
  function key(event: KeyboardEvent): boolean {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && !event.altKey && event.key.toLowerCase() === 'f') find();
    else if (mod && event.altKey && event.key.toLowerCase() === 'f') insertNote(editorRef.current, shelf);
    else if (event.altKey && event.key === 'F10') tools.current?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus();
    else return false;
    event.preventDefault();
    return true;
  }
  useEffect(() => editor.setEditable(state.shut === null, false), [editor, state.shut]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name of the box in the language of the page
  useEffect(() => {
    editor.view.dom.setAttribute('aria-label', label);
    shelf.number((n) => t('text.note', { n }));
  }, [editor, label]);
  const { asking, askNow } = useFindings(editor, room, name.report, name.section);

  const place = (picture: Picture) => {
    const attrs = { src: picture.src, alt: picture.alt, width: picture.width };
    // a file by a wrong name, which the server would refuse with everything else
    if (readImage(picture.src) === null) setLeft({ why: 'image.imageUnreadable', n: 1 });
    else if (image?.picture === undefined) editor.chain().focus().insertContent({ type: 'image', attrs }).run();
    else editor.chain().focus().updateAttributes('image', attrs).run();
    setImage(null);
  };
  const openImage = () => {
    const { src, alt, width } = editor.getAttributes('image');
    setImage(typeof src === 'string' ? { picture: { src, alt: typeof alt === 'string' ? alt : '', width: typeof width === 'number' ? width : null } } : {});
  };

  return (
    <div className={css.desk}>
      <div className={css.main}>
        <div className={css.head} ref={tools}>
          <div className={css.status}>
            <StandingMark state={state} />
            <PresentList others={state.others} />
          </div>
          <Tools editor={editor} shelf={shelf} onFind={find} onImage={openImage} />
          {finding.open ? <FindBar editor={editor} focusAt={finding.times} onClose={() => setFinding({ ...finding, open: false })} /> : null}
        </div>
        {state.shut === 'uncopied' ? (
          <Notice tone="bad">
            <div className="row apart">
              {t('text.uncopied.hint')}
              <Button size="compact-xs" variant="subtle" onClick={() => void room.forget().then(() => location.reload())}>
                {t('text.uncopied.drop')}
              </Button>
            </div>
          </Notice>
        ) : null}
        {left === null ? null : (
          <Notice tone="warn">
            <div className="row apart">
              {t(`text.${left.why}`, { n: left.n })}
              <Button size="compact-xs" variant="subtle" onClick={() => setLeft(null)}>
                {t('app.close')}
              </Button>
            </div>
          </Notice>
        )}
        <div className={css.paper} style={{ paddingInline: `max(1.25rem, (100% - ${measure}px) / 2)` }}>
          <EditorContent editor={editor} />
          <NoteList editor={editor} shelf={shelf} pasted={pasted} />
        </div>
        <div className={`${css.foot} small soft`}>
          <Count editor={editor} />
          <span>{t('text.keys')}</span>
        </div>
      </div>
      <aside className={css.aside}>
        <FindingList editor={editor} shelf={shelf} section={name.section} asking={asking} connected={state.connected} askNow={askNow} />
      </aside>
      {image === null ? null : (
        <ImageDialog
          asked={image}
          onDone={place}
          onClose={() => {
            setImage(null);
            editor.view.focus();
          }}
        />
      )}
    </div>
  );
}
