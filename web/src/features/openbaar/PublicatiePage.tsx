// SPDX-License-Identifier: EUPL-1.2
// Release for publication: what would become public, who released it, and what everybody reads now.
import type { PublicatieToestand } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { JsonRecord, PossibleAct } from '../../api/wire';
import { Link } from '../../app/router';
import type { Draft } from '../../components/form/model';
import { PhaseMark, sideKind, Side } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { PublicContent, Withdrawn } from './Content';
import type { OpenbareAfspraak } from './model';
import { Renewal } from './Renewal';
import { choiceOf } from './renew';

function Proposal({ publication }: { publication: PublicatieToestand }) {
  const sides = useName('zijde');
  const { voorstel, zijden = [] } = publication;
  if (!voorstel) return <Empty>{t('openbaar.geenVoorstel')}</Empty>;
  const released = voorstel.zijden ?? [];
  return (
    <>
      <ul className="plain-list">
        {zijden.map((side) => (
          <li key={side}>
            <Side kind={sideKind(side)}>{sides(side)}</Side> {t(released.includes(side) ? 'openbaar.gafVrij' : 'openbaar.gafNietVrij')}
          </li>
        ))}
      </ul>
      <div className="card">
        <p className="quiet small">{t('openbaar.zoLeestIedereen')}</p>
        <PublicContent content={voorstel.inhoud} />
      </div>
    </>
  );
}

function Standing({ publication, page }: { publication: PublicatieToestand; page: OpenbareAfspraak | undefined }) {
  if (!publication.openbaarAls) return <Empty>{t('openbaar.nogNiet')}</Empty>;
  return (
    <>
      <Withdrawn end={publication.ingetrokken} />
      <p>
        {publication.openbaarOp ? t('openbaar.sindsDag', { dag: longDate(publication.openbaarOp), stand: publication.stand }) : null} <Link to={`/openbaar/afspraken/${publication.openbaarAls}`}>{t('openbaar.naarPagina')}</Link>
      </p>
      {page ? <p>{page.versie.inhoud.inWoorden}</p> : null}
    </>
  );
}

function useView() {
  return (publication: PublicatieToestand, page: OpenbareAfspraak | undefined) => ({
    number: publication.nummer,
    title: publication.titel,
    facts: [
      { term: t('agenda.fase'), value: <PhaseMark noun="publicatie" phase={publication.fase} /> },
      { term: t('openbaar.over'), value: <Link to={`/${publication.soort === 'afspraak' ? 'afspraken' : 'arrangementen'}/${publication.onderwerp}`}>{publication.nummer.slice(2)}</Link> },
    ],
    hide: Object.keys(publication), // head and body say it all
    begin: ({ invoer }: PossibleAct) => {
      // the form of a new version tells itself by its fields
      const content = invoer === 'StandInvoer' ? (page?.versie.inhoud ?? publication.voorstel?.inhoud) : undefined;
      if (!content) return {};
      const agreement = publication.soort === 'afspraak' ? { agreement: publication.onderwerp } : {};
      const since = page && publication.openbaarOp ? { since: publication.openbaarOp } : {};
      return { start: choiceOf(content), advice: (draft: Draft) => <Renewal content={content} draft={draft} {...agreement} {...since} /> };
    },
    given: publication.voorstel ? { inhoudHash: publication.voorstel.inhoudHash } : {},
    body: (
      <>
        <Section id="voorstel" title={t('openbaar.voorstel')}>
          <Proposal publication={publication} />
        </Section>
        <Section id="openbaar" title={t('openbaar.nuOpenbaar')}>
          <Standing publication={publication} page={page} />
        </Section>
      </>
    ),
  });
}

/** The page. */
export default function PublicatiePage({ params }: { params: Record<string, string> }) {
  const id = params.id ?? '';
  const publication = useResource<PublicatieToestand>(`/publicaties/${id}`);
  const page = useResource<OpenbareAfspraak>(publication.data?.openbaarAls ? `/openbaar/afspraken/${publication.data.openbaarAls}` : null);
  const view = useView();
  return <ObjectPage meervoud="publicaties" id={id} view={(record: JsonRecord) => view(record as unknown as PublicatieToestand, page.data)} />;
}
