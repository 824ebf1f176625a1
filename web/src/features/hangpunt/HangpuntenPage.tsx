// SPDX-License-Identifier: EUPL-1.2
// All hangpunten that the reader may see, oldest first: the list that is gone through at the table.
import { useQuery } from '../../app/router';
import { Filters } from '../../components/Filters';
import { PageTitle } from '../../components/page';
import { t } from '../../i18n';
import '../vraagstuk/vraagstuk.css';
import { HangpuntList } from './HangpuntList';

const FILTERS = [
  { name: 'fase', phasesOf: 'hangpunt', label: 'agenda.fase' },
  { name: 'eigenaar', open: 'organisatie', label: 'hangpunt.wieAanZet' },
] as const;

/** The page. */
export default function HangpuntenPage() {
  const [values, setValues] = useQuery();
  const chosen = FILTERS.flatMap(({ name }) => (values[name] ? [[name, values[name]]] : []));
  const query = new URLSearchParams([...chosen, ['sorteer', 'genoemdOp'], ['limiet', '100']]).toString();
  return (
    <>
      <PageTitle>{t('hangpunt.lijst')}</PageTitle>
      <p className="lead quiet">{t('hangpunt.lijstUitleg')}</p>
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      <HangpuntList key={query} query={query} filtered={chosen.length > 0} heading="h2" />
    </>
  );
}
