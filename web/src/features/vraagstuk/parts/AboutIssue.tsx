// SPDX-License-Identifier: EUPL-1.2
// Above a form: which vraagstuk it is about, so that the form need not ask.
import { useResource } from '../../../api/resource';
import { Link } from '../../../app/router';
import type { Vraagstuk } from '../model';

/** Nothing without a vraagstuk in the address, or as long as it is not known. */
export function AboutIssue({ id }: { id?: string }) {
  const issue = useResource<Vraagstuk>(id ? `/vraagstukken/${id}` : null).data;
  if (!issue) return null;
  return (
    <p className="above-title small">
      <Link to={`/vraagstukken/${id}`}>{`${issue.nummer} ${issue.titel}`}</Link>
    </p>
  );
}
