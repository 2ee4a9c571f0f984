import { Link } from '@tanstack/react-router';
import type { OtherReport } from '../api/shapes.js';

/** Other documents by their numbers, each a link where I may open it. */
export function OtherReports({ reports }: { reports: readonly OtherReport[] }) {
  return reports.map(({ report, codeNumber, readable }, index) => (
    <span key={report}>
      {index === 0 ? '' : ', '}
      {readable ? (
        <Link to="/reports/$id" params={{ id: report }} className="code">
          {codeNumber}
        </Link>
      ) : (
        <span className="code">{codeNumber}</span>
      )}
    </span>
  ));
}
