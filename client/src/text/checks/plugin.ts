/** What the office's checks found, underlined in an open editor: a must and a should differ in form, not in colour alone. */

import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { TextFinding } from '../../api/text.js';
import { type Placed, placedIn, type Said } from './placed.js';

export interface Checked {
  findings: readonly TextFinding[];
  /** what the paragraphs said when the checks read them */
  said: Said;
  /** the id of the one that is looked at */
  chosen: string | null;
  marks: DecorationSet;
}

const nothing: Checked = { findings: [], said: new Map(), chosen: null, marks: DecorationSet.empty };
const key = new PluginKey<Checked>('checks');

export const checkedIn = (state: EditorState): Checked => key.getState(state) ?? nothing;

interface Meta {
  found?: Pick<Checked, 'findings' | 'said'>;
  chosen?: string | null;
}

export function checksPlugin(onChosen: (id: string) => void): Plugin<Checked> {
  return new Plugin<Checked>({
    key,
    state: {
      init: () => nothing,
      apply(tr, before) {
        const meta: Meta | undefined = tr.getMeta(key);
        if (meta === undefined && !tr.docChanged) return before;
        const { findings, said } = meta?.found ?? before;
        const chosen = meta?.chosen === undefined ? before.chosen : meta.chosen;
        // what a colleague changed comes as a new text; what I type moves the marks with it
        const isPlain = meta === undefined && !isChangeOrigin(tr);
        const marks = isPlain
          ? before.marks.map(tr.mapping, tr.doc)
          : DecorationSet.create(
              tr.doc,
              placedIn(tr.doc, findings, said).map((one) => mark(one, chosen)),
            );
        return { findings, said, chosen, marks };
      },
    },
    props: {
      decorations: (state) => checkedIn(state).marks,
      handleClick(view, pos) {
        const id = findingAt(view.state, pos);
        if (id !== null) onChosen(id);
        return false;
      },
    },
  });
}

function mark({ finding, from, to }: Placed, chosen: string | null): Decoration {
  const classes = `finding ${finding.severity === 'must' ? 'findingMust' : 'findingShould'}${finding.id === chosen ? ' findingHere' : ''}`;
  const spec = { id: finding.id };
  if (from !== to) return Decoration.inline(from, to, { class: classes }, spec);
  const sign = () => {
    const dom = document.createElement('span');
    dom.className = `${classes} findingGap`;
    dom.setAttribute('aria-hidden', 'true');
    return dom;
  };
  return Decoration.widget(from, sign, { ...spec, key: `${finding.id} ${classes}`, side: -1 });
}

const idOf = (one: Decoration): string | null => (typeof one.spec?.id === 'string' ? one.spec.id : null);

function findingAt(state: EditorState, pos: number): string | null {
  const [one] = checkedIn(state).marks.find(pos, pos);
  return one === undefined ? null : idOf(one);
}

/** Where a finding stands now; null where its words were changed since. */
export function placeOf(state: EditorState, id: string): { from: number; to: number } | null {
  const [one] = checkedIn(state).marks.find(undefined, undefined, (spec) => spec.id === id);
  return one === undefined ? null : { from: one.from, to: one.to };
}

export const showFindings = (tr: Transaction, found: Pick<Checked, 'findings' | 'said'>): Transaction => tr.setMeta(key, { found } satisfies Meta);
export const choose = (tr: Transaction, chosen: string | null): Transaction => tr.setMeta(key, { chosen } satisfies Meta);
/** The findings as they are once one was mended, in the same step. */
export const withFound = (tr: Transaction, found: Pick<Checked, 'findings' | 'said'>): Transaction => tr.setMeta(key, { found, chosen: null } satisfies Meta);
