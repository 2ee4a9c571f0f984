/** The footnotes of an open editor: their numbers in the text, and the order in which they stand at the foot of the sheet. */
import type { Node } from '@tiptap/pm/model';
import type { DecorationSource, EditorView, NodeView } from '@tiptap/pm/view';

/** A footnote at its place in the text. */
export interface Note {
  /** for as long as it is on this screen */
  key: number;
  node: Node;
  /** marks of finding and checking, by the note's own positions */
  marks: DecorationSource;
  /** undefined once it is gone */
  pos(): number | undefined;
}

export interface Shelf {
  notes(): readonly Note[];
  subscribe(onChange: () => void): () => void;
  /** told of every change to that note from outside */
  follow(note: Note, onNode: () => void): () => void;
  /** opens the note at a position, once it is drawn */
  ask(pos: number): void;
  /** the note that is asked for; whoever opens it takes it away */
  taken(note: Note): boolean;
  /** the editor of the note that is being written in */
  active: EditorView | null;
  setActive(view: EditorView | null): void;
  /** told by a note's editor whenever its cursor or its words moved; `version` counts it */
  touched(): void;
  version(): number;
  nodeView(label: (n: number) => string): (props: { node: Node; getPos: () => number | undefined; innerDecorations: DecorationSource }) => NodeView;
  /** numbers them anew; called after every change of the text */
  number(label: (n: number) => string): void;
}

export function createShelf(): Shelf {
  const drawn = new Map<number, { note: Note; button: HTMLElement }>();
  const readers = new Set<() => void>();
  const followers = new Map<number, Set<() => void>>();
  let ordered: readonly Note[] = [];
  let nextKey = 1;
  let asked: number | null = null;
  let version = 0;

  const tell = () => {
    version += 1;
    for (const read of readers) read();
  };

  const shelf: Shelf = {
    active: null,
    notes: () => ordered,
    subscribe(onChange) {
      readers.add(onChange);
      return () => readers.delete(onChange);
    },
    follow(note, onNode) {
      const all = followers.get(note.key) ?? new Set();
      followers.set(note.key, all);
      all.add(onNode);
      return () => all.delete(onNode);
    },
    ask(pos) {
      asked = pos;
      tell();
    },
    taken(note) {
      if (asked === null || note.pos() !== asked) return false;
      asked = null;
      return true;
    },
    touched: tell,
    version: () => version,
    setActive(view) {
      if (shelf.active === view) return;
      shelf.active = view;
      tell();
    },
    nodeView:
      (label) =>
      ({ node, getPos, innerDecorations }) => {
        const dom = document.createElement('sup');
        dom.className = 'noteMark';
        const button = document.createElement('button');
        button.type = 'button';
        // reached by Tab at the foot of the sheet, where the note itself is
        button.tabIndex = -1;
        dom.append(button);
        const note: Note = { key: nextKey, node, marks: innerDecorations, pos: getPos };
        nextKey += 1;
        drawn.set(note.key, { note, button });
        button.addEventListener('click', () => {
          const pos = getPos();
          if (pos !== undefined) shelf.ask(pos);
        });
        queueMicrotask(() => shelf.number(label));
        return {
          dom,
          update(next, _outer, inner) {
            if (next.type !== note.node.type) return false;
            note.node = next;
            note.marks = inner;
            for (const read of followers.get(note.key) ?? []) read();
            return true;
          },
          stopEvent: (event) => event.type === 'click' || event.type === 'mousedown',
          ignoreMutation: () => true,
          destroy() {
            drawn.delete(note.key);
            followers.delete(note.key);
            queueMicrotask(() => shelf.number(label));
          },
        };
      },
    number(label) {
      const placed = [...drawn.values()].flatMap(({ note, button }) => {
        const pos = note.pos();
        return pos === undefined ? [] : [{ note, button, pos }];
      });
      placed.sort((a, b) => a.pos - b.pos);
      placed.forEach(({ button }, i) => {
        const number = String(i + 1);
        if (button.textContent !== number) button.textContent = number;
        button.setAttribute('aria-label', label(i + 1));
      });
      const same = placed.length === ordered.length && placed.every(({ note }, i) => ordered[i] === note);
      if (same) return;
      ordered = placed.map(({ note }) => note);
      tell();
    },
  };
  return shelf;
}
