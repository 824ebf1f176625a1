// SPDX-License-Identifier: EUPL-1.2
// One contact outside a body: with whom, about what, and what came of it.
import type { ContactmomentToestand } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Prose, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

/** The page. */
export default function ContactPage({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const organisations = useName('organisatie');
  const view = (record: JsonRecord) => {
    const { invoer, uitkomst, afgezegdOmdat, door, fase } = record as unknown as ContactmomentToestand;
    return {
      number: words.code('contactvorm', invoer.vorm),
      title: invoer.waarover,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="contactmoment" phase={fase} /> },
        { term: t('contact.datum'), value: longDate(invoer.datum) },
        { term: t('contact.tussen'), value: [door, ...(invoer.met ?? [])].map(organisations).join(', ') },
        invoer.plaats ? { term: t('overleg.plaats'), value: invoer.plaats } : null,
      ],
      hide: ['fase', 'door', 'invoer', 'uitkomst', 'afgezegdOmdat'],
      body: (
        <Section id="uitkomst" title={t('contact.uitkomst')}>
          {uitkomst ? <Prose text={uitkomst.uitkomst} /> : <Empty>{afgezegdOmdat ?? t('contact.geenUitkomst')}</Empty>}
          {invoer.vraagstuk ? (
            <p>
              <Link to={`/vraagstukken/${invoer.vraagstuk}`}>{t('afspraak.naarVraagstuk')}</Link>
            </p>
          ) : null}
        </Section>
      ),
    };
  };
  return <ObjectPage meervoud="contactmomenten" id={params.id ?? ''} view={view} />;
}
