import { useEffect, useRef, useState } from 'react';
import { useDiagram } from '../api/report.js';
import type { Report } from '../api/shapes.js';
import { ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Diagram.module.css';

/** The machine of the law with the report in it; drawn by the server, and fetched once somebody opens it. */
export function Diagram({ report }: { report: Report }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const drawing = useDiagram(report.id, report.step, language, open);
  return (
    <details className={css.diagram ?? ''} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('report.chart')}</summary>
      {drawing.error === null ? null : <ProblemNotice error={drawing.error} onRetry={() => void drawing.refetch()} />}
      {open && drawing.isPending && drawing.error === null ? <Waiting lines={4} /> : null}
      {drawing.data === undefined ? null : <Drawing svg={drawing.data} />}
    </details>
  );
}

/** Put into the page, so that it has the page's colours and its words can be found and read out. */
function Drawing({ svg }: { svg: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = place.current;
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    if (host === null || documentElement.localName !== 'svg') return;
    host.replaceChildren(document.importNode(documentElement, true));
    const here = host.querySelector('.present')?.getBoundingClientRect();
    // on a narrow screen the present state comes into view
    if (here !== undefined) host.scrollLeft += here.left + here.width / 2 - host.getBoundingClientRect().left - host.clientWidth / 2;
  }, [svg]);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
  return <div ref={place} className={css.drawing} tabIndex={0} />;
}
