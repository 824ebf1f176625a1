// SPDX-License-Identifier: EUPL-1.2
// The agreements and conflicts that come from a vraagstuk.
import type { AfspraakRij, ConflictRij } from '../../../api/generated/types';
import { useWords } from '../../../api/labels';
import { type Resource, useResource } from '../../../api/resource';
import type { Page } from '../../../api/wire';
import { Link } from '../../../app/router';
import { ObjectNumber, PhaseMark } from '../../../components/marks';
import { Empty, Loaded, Section } from '../../../components/page';
import { t } from '../../../i18n';
import type { WithId } from '../model';

interface OutcomeProps {
  issueId: string;
  agreements: Resource<Page<WithId<AfspraakRij>>>;
  /** Grows with every act, so that conflicts are read again. */
  round: number;
}

/** Afspraken of conflict. */
export function Outcome({ issueId, agreements, round }: OutcomeProps) {
  return (
    <Section id="afspraken" title={t('vraagstuk.afspraken')}>
      <OutcomeList key={round} issueId={issueId} agreements={agreements} />
      <p className="facts-row not-printed">
        <Link to={`/afspraken/nieuw?vraagstuk=${issueId}`}>{t('afspraak.stelOp')}</Link>
        <Link to={`/conflicten/nieuw?vraagstuk=${issueId}`}>{t('conflict.benoem')}</Link>
        <Link to={`/aanspreekberichten/nieuw?vraagstuk=${issueId}`}>{t('aanspreken.nieuw')}</Link>
      </p>
    </Section>
  );
}

function OutcomeList({ issueId, agreements }: Omit<OutcomeProps, 'round'>) {
  const words = useWords();
  const conflicts = useResource<Page<WithId<ConflictRij>>>(`/conflicten?vraagstuk=${issueId}`);
  const disputes = conflicts.data?.items ?? [];
  return (
    <Loaded of={agreements}>
      {(page) => (
        <>
          {page.items.length + disputes.length === 0 ? (
            <Empty>{t('vraagstuk.afsprakenLeeg')}</Empty>
          ) : (
            <ul className="plain-list outcome">
              {page.items.map((row) => (
                <li key={row.id}>
                  <ObjectNumber>{row.nummer}</ObjectNumber>
                  <h3>
                    <Link to={`/afspraken/${row.id}`}>{row.titel}</Link>
                  </h3>
                  <p className="facts-row">
                    <PhaseMark noun="afspraak" phase={row.fase} />
                    <span>{words.code('afspraaktype', row.type)}</span>
                  </p>
                </li>
              ))}
              {disputes.map((row) => (
                <li key={row.id}>
                  <ObjectNumber>{row.nummer}</ObjectNumber>
                  <h3>
                    <Link to={`/conflicten/${row.id}`}>{row.schuurt}</Link>
                  </h3>
                  <p className="facts-row">
                    <PhaseMark noun="conflict" phase={row.fase} />
                    <span>{words.code('conflictsoort', row.soort)}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loaded>
  );
}
