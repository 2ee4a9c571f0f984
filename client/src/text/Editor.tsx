import { Button, FileButton, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/problem.js';
import { loadText, type SectionText, saveText } from '../api/text.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useNow } from '../ui/useNow.js';
import { momentWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { DocView } from './DocView.js';
import { docShape } from './doc.js';
import { dropDraft, keepDraft, keptDraft } from './draft.js';
import css from './Editor.module.css';
import { type Piece, putTogether, takeApart } from './pieces.js';

interface Props {
  person: string;
  id: string;
  number: string;
  text: SectionText;
  onLeave: () => void;
}

/** Plain paragraphs to write; everything else stays as it came. Nothing typed is lost: not by a reload, a refusal or a faster colleague. */
export function Editor({ person, id, number, text, onLeave }: Props) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const now = useNow();
  const [kept] = useState(() => keptDraft(localStorage, person, id, number));
  const [pieces, setPieces] = useState(() => takeApart((kept ?? text).doc));
  const [etag, setEtag] = useState((kept ?? text).etag);
  const [changed, setChanged] = useState(kept !== null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<SectionText | null>(null);
  const [badUpload, setBadUpload] = useState(false);

  const change = (next: Piece[]) => {
    setPieces(next);
    setChanged(true);
    setBadUpload(false);
    keepDraft(localStorage, person, id, number, { etag, doc: putTogether(next) });
  };
  const settle = (fresh: SectionText) => {
    client.setQueryData<SectionText>(['text', id, number], fresh);
    dropDraft(localStorage, person, id, number);
    setEtag(fresh.etag);
    setChanged(false);
    setTheirs(null);
  };
  const saving = useMutation({
    mutationFn: async (over: string) => {
      const doc = putTogether(pieces);
      return { doc, etag: await saveText(id, number, doc, over), allow: text.allow };
    },
    onSuccess: (fresh) => {
      settle(fresh);
      setSavedAt(new Date().toISOString());
      void client.invalidateQueries({ queryKey: ['actions', id] });
    },
    onError: async (error) => {
      if (!(error instanceof Problem)) return;
      if (error.status === 412) setTheirs(await loadText(id, number).catch(() => null));
      // it may no longer be mine to write: then the page asks, and keeps what was written in sight
      else if (error.status === 403 || error.status === 409) void client.invalidateQueries({ queryKey: ['text', id, number] });
    },
  });
  const upload = async (file: File | null) => {
    if (file === null) return;
    const parsed = docShape.safeParse(
      await file
        .text()
        .then(JSON.parse)
        .catch(() => null),
    );
    if (parsed.success) change(takeApart(parsed.data));
    else setBadUpload(true);
  };
  const leave = () => {
    dropDraft(localStorage, person, id, number);
    onLeave();
  };

  return (
    <div className="stack">
      {kept === null || !changed ? null : <Notice tone="warn">{t('text.restored')}</Notice>}
      <div className="sheet pad stack">
        <p className="soft small">{t('text.lines')}</p>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity but its place
          <PieceField key={index} piece={piece} onChange={(words) => change(pieces.with(index, { kind: 'words', text: words }))} />
        ))}
        {pieces.some((piece) => piece.kind === 'kept') ? <p className="soft small">{t('text.kept')}</p> : null}
      </div>
      {theirs === null ? (
        saving.error === null ? null : (
          <ProblemNotice error={saving.error} />
        )
      ) : (
        <Conflict
          theirs={theirs}
          onMine={() => saving.mutate(theirs.etag)}
          onTheirs={() => {
            setPieces(takeApart(theirs.doc));
            settle(theirs);
            saving.reset();
          }}
        />
      )}
      {badUpload ? <Notice tone="bad">{t('text.badUpload')}</Notice> : null}
      <div className="row">
        <Button loading={saving.isPending} disabled={!changed} onClick={() => saving.mutate(etag)}>
          {t('text.save')}
        </Button>
        <Button variant="default" onClick={leave}>
          {changed ? t('text.discard') : t('app.close')}
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void upload(file)}>
          {(props) => (
            <Button {...props} variant="subtle" leftSection={<Icon name="doc" size={16} />}>
              {t('text.upload')}
            </Button>
          )}
        </FileButton>
        <span className="soft small" role="status">
          {changed ? t('text.unsaved') : savedAt === null ? '' : t('text.saved', { when: momentWords(savedAt, language, now) })}
        </span>
      </div>
    </div>
  );
}

function PieceField({ piece, onChange }: { piece: Piece; onChange: (words: string) => void }) {
  const { t } = useWords();
  if (piece.kind === 'words')
    return (
      <Textarea
        aria-label={t('text.lines')}
        autosize
        minRows={3}
        value={piece.text}
        onChange={(event) => onChange(event.currentTarget.value)}
        classNames={{ input: css.words ?? '' }}
      />
    );
  return (
    <div className={css.kept}>
      <DocView content={[piece.block]} />
    </div>
  );
}

function Conflict({ theirs, onMine, onTheirs }: { theirs: SectionText; onMine: () => void; onTheirs: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="warn" title={t('text.conflict')}>
      <details>
        <summary>{t('text.theirs')}</summary>
        <DocView content={theirs.doc.content} />
      </details>
      <div className="row" style={{ marginTop: '0.6rem' }}>
        <Button size="xs" variant="default" onClick={onTheirs}>
          {t('text.takeTheirs')}
        </Button>
        <Button size="xs" onClick={onMine}>
          {t('text.mineOver')}
        </Button>
      </div>
    </Notice>
  );
}
