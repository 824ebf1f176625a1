// SPDX-License-Identifier: EUPL-1.2
// One call to account or limit: what was said, by whom, and what was answered.
import type { AanspreekberichtToestand } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark, Term } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Prose, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

/** Fields that head and body show. */
const SHOWN = ['nummer', 'fase', 'soort', 'vraagstuk', 'afspraak', 'van', 'aan', 'tekst', 'grens', 'antwoordVoor', 'antwoord', 'herinneringen', 'termijnen'] as const;

function Body({ message }: { message: AanspreekberichtToestand }) {
  return (
    <>
      <Section title={t('aanspreken.tekst')}>
        <Prose text={message.tekst} />
      </Section>
      {message.grens ? (
        <Section title={t('aanspreken.grens')}>
          <Prose text={message.grens} />
        </Section>
      ) : null}
      <Section title={t('aanspreken.antwoord')}>
        {message.antwoord ? <Prose text={message.antwoord.tekst} /> : <p>{t('aanspreken.geenAntwoord', { aantal: message.herinneringen })}</p>}
        {message.antwoord ? <p className="small quiet">{longDate(message.antwoord.op)}</p> : null}
      </Section>
    </>
  );
}

/** The page. */
export default function BerichtPage({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const organisations = useName('organisatie');
  const view = (record: JsonRecord) => {
    const message = record as unknown as AanspreekberichtToestand;
    return {
      number: message.nummer,
      title: t('aanspreken.titel', { soort: words.code('aanspreeksoort', message.soort), aan: organisations(message.aan) }),
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="aanspreekbericht" phase={message.fase} /> },
        { term: t('aanspreken.soort'), value: words.code('aanspreeksoort', message.soort) },
        { term: t('aanspreken.van'), value: organisations(message.van) },
        { term: t('aanspreken.aan'), value: organisations(message.aan) },
        message.antwoord ? null : { term: t('aanspreken.voor'), value: <Term>{longDate(message.antwoordVoor)}</Term> },
        { term: t('vraagstuk.een'), value: <Link to={`/vraagstukken/${message.vraagstuk}`}>{t('afspraak.naarVraagstuk')}</Link> },
        message.afspraak ? { term: t('afspraak.een'), value: <Link to={`/afspraken/${message.afspraak}`}>{t('aanspreken.naarAfspraak')}</Link> } : null,
      ],
      hide: SHOWN,
      body: <Body message={message} />,
    };
  };
  return <ObjectPage meervoud="aanspreekberichten" id={params.id ?? ''} view={view} />;
}
