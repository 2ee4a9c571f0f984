import { Button, Checkbox, Menu, Popover, TextInput } from '@mantine/core';
import type { ChainedCommands, Editor } from '@tiptap/core';
import { useState } from 'react';
import { useWords } from '../../words/useWords.js';
import { Tool } from '../write/ToolBar.js';
import css from './TableTool.module.css';
import { widen } from './widths.js';

/** Makes a table where there is none, and works on the one the cursor is in. */
export function TableTool({ editor, inTable, disabled }: { editor: Editor; inTable: boolean; disabled: boolean }) {
  return inTable ? <Work editor={editor} disabled={disabled} /> : <Make editor={editor} disabled={disabled} />;
}

/** Word opens no table with more columns. */
const mostColumns = 63;
const mostRows = 200;
const shown = { rows: 6, cols: 8 };

function Make({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [rows, setRows] = useState('3');
  const [cols, setCols] = useState('3');
  const [hasHeader, setHeader] = useState(true);
  const make = (size: { rows: number; cols: number }) => {
    setOpen(false);
    editor
      .chain()
      .focus()
      .insertTable({ ...size, withHeaderRow: hasHeader })
      .run();
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <Tool sign="table" label={t('text.table.insert')} disabled={disabled} opens onClick={() => setOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('text.table.insert')}>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            make({ rows: within(rows, mostRows), cols: within(cols, mostColumns) });
          }}
        >
          {/* for the hand; the fields below say the same for everyone */}
          <div className={css.grid} aria-hidden="true">
            {Array.from({ length: shown.rows * shown.cols }, (_, i) => {
              const row = Math.floor(i / shown.cols) + 1;
              const col = (i % shown.cols) + 1;
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the fields below say the same for everyone
                // biome-ignore lint/a11y/useKeyWithClickEvents: the fields below say the same for everyone
                <div
                  key={`${row} ${col}`}
                  className={row <= Number(rows) && col <= Number(cols) ? css.on : undefined}
                  onMouseEnter={() => {
                    setRows(String(row));
                    setCols(String(col));
                  }}
                  onClick={() => make({ rows: row, cols: col })}
                />
              );
            })}
          </div>
          <div className="row">
            <TextInput
              type="number"
              className={css.number ?? ''}
              size="xs"
              label={t('text.table.rows')}
              min={1}
              max={mostRows}
              value={rows}
              onChange={(event) => setRows(event.currentTarget.value)}
              onBlur={() => setRows(String(within(rows, mostRows)))}
              data-autofocus
            />
            <TextInput
              type="number"
              className={css.number ?? ''}
              size="xs"
              label={t('text.table.columns')}
              min={1}
              max={mostColumns}
              value={cols}
              onChange={(event) => setCols(event.currentTarget.value)}
              onBlur={() => setCols(String(within(cols, mostColumns)))}
            />
          </div>
          <Checkbox size="xs" label={t('text.table.header')} checked={hasHeader} onChange={(event) => setHeader(event.currentTarget.checked)} />
          <Button size="xs" type="submit">
            {t('text.table.make')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

const within = (value: string, most: number): number => Math.min(most, Math.max(1, Math.trunc(Number(value)) || 1));

interface Step {
  name: string;
  run: (chain: ChainedCommands) => ChainedCommands;
}
const steps: readonly (readonly Step[])[] = [
  [
    { name: 'rowAbove', run: (chain) => chain.addRowBefore() },
    { name: 'rowBelow', run: (chain) => chain.addRowAfter() },
    { name: 'rowDrop', run: (chain) => chain.deleteRow() },
  ],
  [
    { name: 'columnLeft', run: (chain) => chain.addColumnBefore() },
    { name: 'columnRight', run: (chain) => chain.addColumnAfter() },
    { name: 'columnDrop', run: (chain) => chain.deleteColumn() },
    { name: 'wider', run: (chain) => chain.command(widen(1.2)) },
    { name: 'narrower', run: (chain) => chain.command(widen(1 / 1.2)) },
  ],
  [
    { name: 'merge', run: (chain) => chain.mergeCells() },
    { name: 'split', run: (chain) => chain.splitCell() },
    { name: 'headerRow', run: (chain) => chain.toggleHeaderRow() },
  ],
  [{ name: 'drop', run: (chain) => chain.deleteTable() }],
];

function Work({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" withinPortal>
      <Menu.Target>
        <Tool sign="table" label={t('text.table.work')} disabled={disabled} pressed opens />
      </Menu.Target>
      <Menu.Dropdown>
        {isOpen
          ? steps.map((group, i) => [
              i === 0 ? null : <Menu.Divider key={group[0]?.name} />,
              ...group.map(({ name, run }) => (
                <Menu.Item
                  key={name}
                  disabled={!run(editor.can().chain()).run()}
                  {...(name === 'drop' ? { color: 'seal' } : {})}
                  onClick={() => run(editor.chain().focus()).run()}
                >
                  {t(`text.table.${name}`)}
                </Menu.Item>
              )),
            ])
          : null}
      </Menu.Dropdown>
    </Menu>
  );
}
