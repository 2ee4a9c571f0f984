import { Button, FileButton } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Shape } from '../api/http.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import type { KeptFile } from './api.js';
import { type Change, useChange } from './parts.js';
import { mostBytes, type ReadFile, readJsonFile } from './readJsonFile.js';

interface Chosen {
  name: string;
  read: ReadFile;
}

/** A file of the office's own, brought in: chosen, looked at by the server, and only then kept. */
export function OwnFile<T extends KeptFile>({
  send,
  shape,
  children,
}: {
  send: Pick<Change, 'method' | 'path'>;
  shape: Shape<T>;
  children: (looked: T) => ReactNode;
}) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const again = useRef<() => void>(null);
  const looking = useChange(shape);
  const keeping = useChange(shape);
  const drop = () => {
    setChosen(null);
    looking.reset();
    keeping.reset();
  };
  const choose = async (file: File | null) => {
    // the same file may be chosen once more when it has been mended
    again.current?.();
    if (file === null) return;
    drop();
    const read = await readJsonFile(file);
    setChosen({ name: file.name, read });
    if (read.ok) looking.mutate({ ...send, path: `${send.path}?dry=1`, body: read.json });
  };
  const keep = (json: unknown) => keeping.mutate({ ...send, body: json }, { onSuccess: () => setChosen(null) });
  return (
    <div className={`sheet pad ${css.form}`}>
      <FileButton accept="application/json,.json" resetRef={again} onChange={(file) => void choose(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={looking.isPending} leftSection={<Icon name="doc" size={16} />} style={{ alignSelf: 'flex-start' }}>
            {t('admin.ownFile.choose')}
          </Button>
        )}
      </FileButton>
      {chosen === null || chosen.read.ok ? null : (
        <Notice tone="bad" title={chosen.name}>
          {t(`admin.ownFile.${chosen.read.fault}`, { reason: chosen.read.reason, mb: mostBytes / 1_048_576 })}
        </Notice>
      )}
      {looking.error === null ? null : <ProblemNotice error={looking.error} />}
      {chosen?.read.ok && looking.data !== undefined ? (
        <div className="stack">
          <h3 className="breaks">{chosen.name}</h3>
          {looking.data.act === null ? <p>{t('admin.ownFile.same', { file: looking.data.file })}</p> : children(looking.data)}
          <div className="row">
            <Button variant="default" onClick={drop}>
              {t('app.cancel')}
            </Button>
            {looking.data.act === null ? null : (
              <Button loading={keeping.isPending} onClick={() => keep(chosen.read.ok ? chosen.read.json : null)}>
                {t('admin.ownFile.keep')}
              </Button>
            )}
          </div>
        </div>
      ) : null}
      {keeping.error === null ? null : <ProblemNotice error={keeping.error} />}
      {keeping.isSuccess ? <Notice tone="good">{t('admin.ownFile.kept', { file: keeping.data.file })}</Notice> : null}
    </div>
  );
}

/** Asked once more before a file of the office's own is taken away. */
export function RemoveFile({ file, path, onDone }: { file: string; path: string; onDone: () => void }) {
  const { t } = useWords();
  const removing = useChange();
  return (
    <Notice tone="warn" title={t('admin.ownFile.removeAsk', { file })}>
      {removing.error === null ? null : <ProblemNotice error={removing.error} />}
      <div className="row">
        <Button size="xs" variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
        <Button size="xs" color="seal" loading={removing.isPending} onClick={() => removing.mutate({ method: 'DELETE', path }, { onSuccess: onDone })}>
          {t('admin.remove')}
        </Button>
      </div>
    </Notice>
  );
}
