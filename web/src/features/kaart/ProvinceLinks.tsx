// SPDX-License-Identifier: EUPL-1.2
import { Fragment } from 'react';
import { useName } from '../../api/labels';
import { Link } from '../../app/router';

/** Provinces by name, each leading to what all claims together ask there. */
export function ProvinceLinks({ ids }: { ids: readonly string[] }) {
  const provinces = useName('provincie');
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 ? ', ' : ''}
      <Link to={`/kaart/optelsom?provincie=${id}`}>{provinces(id)}</Link>
    </Fragment>
  ));
}
